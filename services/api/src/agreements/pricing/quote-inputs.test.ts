import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { quoteInputs } from './quote-inputs.ts'
import { quote, quotes } from '@vigencia/contracts/pricing'

const inputs = quoteInputs()

const CONVENIO = '0199C0DE-0000-7000-8000-00000000000A'
// few of each, so that what was read before comes again
const RIGHT = {
  convenio_id: [CONVENIO, CONVENIO.toLowerCase()],
  procedure_code: ['10101012', ' 10101012 ', 'CASA-1'],
  event_date: ['2026-04-14', '2024-02-29'],
  appointment_type_id: [CONVENIO, null],
  quantity: [1, 2, 10_000],
  revision: [null, 0, 7],
  known_at: [null, '2026-04-14T10:00:00Z'],
}
const WRONG = {
  convenio_id: ['no id', null, [CONVENIO]],
  procedure_code: ['', ' ', 'a\u0000b', 'x'.repeat(51), 10101012],
  event_date: ['2026-02-29', '2026-4-14', '1899-12-31', 20260414],
  appointment_type_id: ['no id', 0, false],
  quantity: [0, 10_001, 1.5, '1', null],
  revision: [-1, 'newest'],
  known_at: ['yesterday', 0],
  more: ['anything'],
}
type Values = Readonly<Record<string, readonly unknown[]>>
const fields = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, some]) => [name, fc.constantFrom(...some)]))

const right = fc.record(fields(RIGHT), { requiredKeys: ['convenio_id', 'procedure_code', 'event_date'] })
const wrongs = fc.oneof(
  ...Object.entries(WRONG).map(([name, some]) => fc.constantFrom(...some.map((one) => ({ [name]: one })))),
)
const spoilt = fc
  .tuple(right, fc.array(wrongs, { minLength: 1, maxLength: 2 }))
  .map(([one, by]) => Object.assign({ ...one }, ...by) as object)
const lacking = fc.record(fields(RIGHT), { requiredKeys: [] })
const strange = fc.constantFrom(null, undefined, 'text', 7, [], [CONVENIO])

test('what was read before is read as the schema reads it, and refused in its words, however often it comes', () => {
  const seen = { read: 0, refused: 0 }
  fc.assert(
    fc.property(
      fc.oneof({ arbitrary: right, weight: 2 }, { arbitrary: spoilt, weight: 3 }, lacking, strange),
      (input) => {
        const expected = readBy(quote.input, input)
        seen[expected.read === undefined ? 'refused' : 'read'] += 1
        for (let times = 0; times < 2; times++) expect(readBy(inputs.one, input)).toStrictEqual(expected)
      },
    ),
    { numRuns: 3_000 },
  )
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(500)
})

test('a list of what was read before is read as the schema reads it, and refused in its words', () => {
  const seen = { read: 0, refused: 0 }
  const rightList = fc.record(
    { items: fc.array(right, { minLength: 1, maxLength: 3 }), explain: fc.boolean() },
    { requiredKeys: ['items'] },
  )
  const oddList = fc.record(
    {
      items: fc.oneof(fc.array(fc.oneof(right, spoilt, lacking, strange), { maxLength: 3 }), strange),
      explain: fc.constantFrom(true, 'yes'),
      more: fc.constant(1),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(rightList, oddList, strange), (input) => {
      const expected = readBy(quotes.input, input)
      seen[expected.read === undefined ? 'refused' : 'read'] += 1
      expect(readBy(inputs.list, input)).toStrictEqual(expected)
    }),
    { numRuns: 1_000 },
  )
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(50)
})

test('a list is as long as its card says', () => {
  const input = { items: Array.from({ length: 10_001 }, () => ({})) }
  expect(readBy(inputs.list, input)).toStrictEqual(readBy(quotes.input, input))
})

/** Days and instants as text: two of them always look alike. */
function readBy(schema: z.ZodType, input: unknown) {
  const { success, data, error } = schema.safeParse(input)
  return { read: success ? JSON.stringify(data) : undefined, refused: error?.issues }
}

test("an answer is nobody else's: what is done to one is not seen in the next", () => {
  const input = { convenio_id: CONVENIO, procedure_code: '10101012', event_date: '2026-04-14' }
  const one = inputs.one.parse(input)
  const again = inputs.one.parse(input)
  expect(again).toStrictEqual(one)
  expect(again).not.toBe(one)
})
