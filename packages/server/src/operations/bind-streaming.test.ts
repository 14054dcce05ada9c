import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { get as card } from '@vigencia/contracts/snapshots'
import type { Principal } from '@vigencia/database/principal.ts'
import { deadlines, type Deadlines } from '../request/deadlines.ts'
import type { CallContext } from './bind.ts'
import { bindStreaming } from './bind-streaming.ts'

let ends: Deadlines
beforeEach(() => void (ends = deadlines({ requestMs: 1500, longMs: 60_000 })))
afterEach(() => ends.stop())

const principal = {
  tenant: { id: 'x', name: 'x', timeZone: 'UTC', currency: 'BRL' },
  scopes: new Set(),
} as never as Principal
const call = () =>
  ({ context: { deadlines: ends, em: {}, readClock: () => null }, requestId: 'r' }) as never as CallContext
const input = {} as never

/** An answer of these pieces, with so long a wait before each. */
function written(texts: readonly string[], waitMs: number) {
  const seen = { begun: 0, isOver: false }
  async function* write() {
    try {
      for (const text of texts) {
        seen.begun += 1
        await sleep(waitMs)
        yield Buffer.from(text)
      }
    } finally {
      seen.isOver = true
    }
  }
  return { seen, operation: bindStreaming(card, write) }
}

const SLOW = ['{', '"a"', ':', '1', '}']
const LONG = Array.from({ length: 50 }, () => '1')

describe('an answer that is written slowly', () => {
  test('piece by piece may take any time once it has begun', async () => {
    const { operation, seen } = written(SLOW, 400)
    const pieces = await Array.fromAsync(operation.pieces?.(call(), principal, input) ?? [])
    expect([Buffer.concat(pieces).toString(), seen.isOver]).toEqual(['{"a":1}', true])
  })

  test('piece by piece begins before its deadline, or not at all', async () => {
    const { operation, seen } = written(SLOW, 4000)
    const pieces = operation.pieces?.(call(), principal, input)
    await expect(pieces?.next()).rejects.toMatchObject({ reason: 'deadline' })
    await expect.poll(() => seen, { timeout: 30_000 }).toEqual({ begun: 1, isOver: true })
  })

  test('as a whole ends before its deadline, and its writing ends with it', async () => {
    const { operation, seen } = written(LONG, 400)
    await expect(operation.answer(call(), principal, input)).rejects.toMatchObject({ reason: 'deadline' })
    await expect.poll(() => seen.isOver, { timeout: 30_000 }).toBe(true)
    expect(seen.begun).toBeLessThan(LONG.length)
  })
})

test('an answer that is written in time is whole', async () => {
  expect(await written(SLOW, 0).operation.answer(call(), principal, input)).toEqual({ a: 1 })
})
