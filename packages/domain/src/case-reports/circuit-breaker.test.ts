import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { CLOSED, circuitAfter, circuitAt, capacityIn, type Circuit } from './circuit-breaker.ts'

const limits = { failures: 3, rest: 2, longestRest: 10 }
const at = (seconds: number) => Temporal.Instant.from('2026-11-22T12:00:00Z').add({ milliseconds: seconds * 1000 })
const after = (circuit: Circuit, answered: boolean, seconds: number) =>
  circuitAfter(circuit, answered, at(seconds), limits)

function openedAt(seconds: number): Circuit {
  return [1, 2, 3].reduce<Circuit>((circuit) => after(circuit, false, seconds), CLOSED)
}

test('failures in a row open it, an answer between them does not', () => {
  const twice = after(after(CLOSED, false, 0), false, 0)
  expect(circuitAt(twice, at(0))).toBe('closed')
  expect(circuitAt(after(twice, false, 0), at(0))).toBe('open')
  expect(after(twice, true, 0)).toEqual(CLOSED)
})

test('open it lets nothing through until its rest is over, then one at a time', () => {
  const open = openedAt(0)
  expect([circuitAt(open, at(1.999)), circuitAt(open, at(2))]).toEqual(['open', 'half_open'])
  expect(capacityIn(open, at(1.999), 8, 0)).toBe(0)
  expect(capacityIn(open, at(2), 8, 0)).toBe(1)
  expect(capacityIn(open, at(2), 8, 1)).toBe(0)
  expect(capacityIn(open, at(2), 0, 0)).toBe(0)
  expect(capacityIn(CLOSED, at(2), 8, 5)).toBe(8)
})

test('each trip in a row doubles the rest, up to the longest', () => {
  let circuit = openedAt(0)
  const rests = [2, 4, 8, 10, 10].map((expected, trip) => {
    if (circuit.state !== 'open') throw new Error('closed')
    const began = trip * 100
    if (trip > 0) circuit = after(circuit, false, began)
    return [
      at(began)
        .until((circuit as { until: Temporal.Instant }).until)
        .total('seconds'),
      expected,
    ]
  })
  for (const [rest, expected] of rests) expect(rest).toBe(expected)
})

test('what was under way when it opened says nothing new; one answer closes it', () => {
  const open = openedAt(0)
  expect(after(open, false, 1)).toBe(open)
  expect(after(open, true, 1)).toEqual(CLOSED)
  expect(after(openedAt(0), true, 5)).toEqual(CLOSED)
})
