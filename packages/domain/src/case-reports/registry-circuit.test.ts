import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  afterBeginning,
  afterEmptying,
  afterProbe,
  afterSend,
  isClosedAt,
  mayProbe,
  NEW_CIRCUIT,
  capacityOf,
  signOfProbe,
  signOfVerdict,
  type Circuit,
} from './registry-circuit.ts'

const at = (seconds: number) => Temporal.Instant.from('2026-11-22T12:00:00Z').add({ milliseconds: seconds * 1000 })
const good = (circuit: Circuit, seconds = 0) => afterSend(circuit, 'good', null, at(seconds))
const failed = (circuit: Circuit, seconds = 0, whose: string | null = 'A') =>
  afterSend(circuit, 'failed', whose, at(seconds))
const probed = (circuit: Circuit, seconds = 0) => afterProbe(circuit, 'good', at(seconds))
const OPEN = probed(NEW_CIRCUIT)

describe('a probe asks first', () => {
  test('at the beginning, at once', () => {
    expect([isClosedAt(NEW_CIRCUIT, at(0)), mayProbe(NEW_CIRCUIT, at(0))]).toEqual([false, true])
  })

  test('after thirty seconds without a good answer', () => {
    expect([isClosedAt(good(OPEN, 5), at(34.999)), isClosedAt(good(OPEN, 5), at(35))]).toEqual([true, false])
    expect(isClosedAt(afterSend(OPEN, 'busy', null, at(20)), at(30))).toBe(false)
  })

  test('after one failure, however many good answers there were', () => {
    const circuit = failed(good(good(OPEN)), 1)
    expect(isClosedAt(circuit, at(1))).toBe(false)
    expect([mayProbe(circuit, at(2.999)), mayProbe(circuit, at(3))]).toEqual([false, true])
    expect(isClosedAt(probed(circuit, 3), at(3))).toBe(true)
  })

  test('again after two seconds, doubled up to thirty', () => {
    let circuit = afterProbe(NEW_CIRCUIT, 'failed', at(0))
    const waits = Array.from({ length: 6 }, () => {
      const instant = circuit.probeAt as Temporal.Instant
      const before = circuit
      circuit = afterProbe(circuit, 'failed', instant)
      expect(isClosedAt(before, instant)).toBe(false)
      return instant.until(circuit.probeAt as Temporal.Instant).total('seconds')
    })
    expect(waits).toEqual([4, 8, 16, 30, 30, 30])
  })

  test('at once where one has hung for as long as the wait', () => {
    const hung = afterProbe(failed(OPEN, 1), 'failed', at(33), at(3))
    expect([mayProbe(hung, at(6.999)), mayProbe(hung, at(7))]).toEqual([false, true])
  })

  test('what was under way when it stopped opens nothing, and puts off no probe', () => {
    const circuit = failed(OPEN, 1)
    expect(failed(circuit, 2)).toEqual(circuit)
    expect(isClosedAt(good(circuit, 2), at(2))).toBe(false)
  })
})

test('one goes alone, then two, four, up to the most, and one again after a stop or when nothing was left', () => {
  const capacities = Array.from({ length: 9 }, (_, streak) => capacityOf({ ...OPEN, streak }, 6))
  expect(capacities).toEqual([1, 2, 2, 4, 4, 4, 4, 6, 6])
  const flow = good(good(good(OPEN)))
  expect(capacityOf(flow, 8)).toBe(4)
  expect([failed(flow), afterEmptying(flow), probed(flow)].map((circuit) => capacityOf(circuit, 8))).toEqual([1, 1, 1])
})

describe('doubts in a row, each after a good probe', () => {
  const doubt = (circuit: Circuit, whose: string) => failed(afterBeginning(probed(circuit)), 0, whose)

  test('name whose they are', () => {
    expect(doubt(doubt(doubt(NEW_CIRCUIT, 'A'), 'B'), 'A').doubts).toEqual(['A', 'B', 'A'])
  })

  test('are broken off by a good answer', () => {
    const two = doubt(doubt(NEW_CIRCUIT, 'A'), 'A')
    expect(good(afterBeginning(probed(two))).doubts).toEqual([])
  })

  test('are none in full flow, nor where nothing is in doubt', () => {
    expect(failed(good(afterBeginning(OPEN))).doubts).toEqual([])
    expect(failed(afterBeginning(OPEN), 0, null).doubts).toEqual([])
  })
})

describe('a probe is good', () => {
  const sign = (status: number, body = '[]', type = 'application/json') =>
    signOfProbe({ status, headers: { 'content-type': type }, bytes: new TextEncoder().encode(body) })

  test.each([
    [200, 'good'],
    [302, 'good'],
    [400, 'good'],
    [401, 'good'],
    [403, 'good'],
    [404, 'good'],
    [408, 'failed'],
    [429, 'busy'],
    [500, 'failed'],
    [503, 'failed'],
  ] as const)('where it is answered with %i: %s', (status, expected) => {
    expect(sign(status)).toBe(expected)
  })

  test('but not with a page, by its type or by its beginning', () => {
    expect(sign(200, 'hola', 'text/html; charset=utf-8')).toBe('failed')
    expect(sign(200, '\n <!doctype html>')).toBe('failed')
  })
})

test('an answer that proves nothing stops the circuit; what the registry refuses shows that it is there', () => {
  const signs = (['unknown', 'transient'] as const).map((kind) => signOfVerdict({ kind }))
  expect(signs).toEqual(['failed', 'failed'])
  expect(signOfVerdict({ kind: 'throttled', retry_after: null })).toBe('busy')
  expect(signOfVerdict({ kind: 'auth', by: 'gateway' })).toBe('good')
  expect(signOfVerdict({ kind: 'rejected', errors: {} })).toBe('good')
})
