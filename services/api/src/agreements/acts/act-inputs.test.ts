import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { quote, quotes } from '@vigencia/contracts/acts'
import { actInputs } from './act-inputs.ts'
import { plainAct } from './plain-act.ts'

const inputs = actInputs()

const ID = '0199c0de-0000-7000-8000-00000000000a'
type Values = Readonly<Record<string, readonly unknown[]>>
const fields = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, some]) => [name, fc.constantFrom(...some)]))
const record = (values: Values, requiredKeys: string[]) => fc.record(fields(values), { requiredKeys })

const participant = record(
  {
    role: ['surgeon', 'assistant_1', 'anaesthetist'],
    provider_id: [ID, ID.toUpperCase(), null],
    specialty: ['225125', ' 225125', null],
  },
  ['role'],
)
const procedure = fc
  .tuple(
    record(
      {
        line: ['1', '2', '3', ' 4 ', 'É'],
        procedure_code: ['10101012', ' 10101012', 'CASA 1', 'É\u0301'],
        code_table: ['22', null],
        quantity: [1, 2, 10_000],
        access: ['main', 'same', 'other', null],
        bilateral: ['same_incision', null],
        team: ['1', '2'],
        event_date: ['2026-04-15', null],
        started_at: ['2026-04-14T08:00', '2026-04-14T23:30', null],
        ended_at: ['2026-04-14T09:00', '2026-04-15T01:00', null],
      },
      ['line', 'procedure_code'],
    ),
    fc.uniqueArray(participant, { minLength: 1, maxLength: 2, selector: ({ role }) => role }),
  )
  .map(([one, participants]) => ({ ...one, participants }))
const RIGHT = {
  convenio_id: [ID, ID.toUpperCase()],
  event_date: ['2026-04-14', '2024-02-29'],
  character: ['elective', 'urgent'],
  stay: [true, false],
  accommodation: ['ward', null],
  plan_id: [ID, null],
  appointment_type_id: [ID, null],
  revision: [0, 7, null],
  known_at: ['2026-04-14T10:00:00Z', null],
  explain: [true, false],
  expenses: [[], [{ line: 'x', code: '1', code_table: '19', quantity: 1.5 }]],
}
/** Most acts of clinics say no more than this. */
const plain = fc
  .tuple(
    record(
      { convenio_id: [ID], event_date: RIGHT.event_date, character: RIGHT.character, stay: RIGHT.stay, plan_id: [ID] },
      ['convenio_id', 'event_date', 'character'],
    ),
    fc.uniqueArray(
      record(
        {
          line: ['1', '2', '3'],
          procedure_code: ['10101012', 'CASA-1'],
          code_table: ['22'],
          quantity: [1, 2, 10_000],
          access: ['main', 'same'],
          participants: [
            [{ role: 'surgeon' }],
            [
              { role: 'surgeon', specialty: '225125' },
              { role: 'assistant_1', provider_id: ID },
            ],
          ],
        },
        ['line', 'procedure_code', 'participants'],
      ),
      { minLength: 1, maxLength: 3, selector: (one) => one['line'] },
    ),
  )
  .map(([act, procedures]) => ({ ...act, procedures }))
const any = fc
  .tuple(record(RIGHT, ['convenio_id', 'event_date', 'character']), fc.array(procedure, { maxLength: 3 }))
  .map(([act, procedures]) => ({ ...act, procedures }))

const WRONG = {
  convenio_id: ['no id', null, [ID]],
  event_date: ['2026-02-29', '2026-4-14', '1899-12-31', 20260414],
  character: ['planned', null],
  stay: ['yes', null],
  accommodation: ['suite', 1],
  plan_id: ['no id', 7],
  revision: [-1, 1.5, 3_000_000_000, 'newest'],
  procedures: [null, {}, 'text', [null], [[]], Array.from({ length: 501 }, () => ({}))],
  more: ['anything'],
}
const WRONG_LINE = {
  line: ['', ' ', 'a\u0000b', 'x'.repeat(51), 1, undefined],
  procedure_code: ['', 'a\u0000b', 'x'.repeat(51), 10101012],
  code_table: ['23', 22],
  quantity: [0, 10_001, 1.5, '1', null],
  access: ['front', 1],
  started_at: ['2026-04-14T24:00', '2026-04-13T08:00', '08:00', '2026-04-14T08:00:00'],
  ended_at: ['2026-04-14T07:00', '2026-04-14'],
  participants: [
    [],
    null,
    [{}],
    [{ role: 'nurse' }],
    [{ role: 'surgeon' }, { role: 'surgeon' }],
    [{ role: 'surgeon', more: 1 }],
    [{ role: 'surgeon', specialty: '\u200b' }],
  ],
  more: ['anything'],
}
const wrongOf = (values: Values) =>
  fc.oneof(...Object.entries(values).map(([name, some]) => fc.constantFrom(...some.map((one) => ({ [name]: one })))))
const spoilt = fc
  .tuple(fc.oneof(plain, any), wrongOf(WRONG))
  .map(([act, by]): Record<string, unknown> => Object.assign({ ...act }, by))
const spoiltLine = fc.tuple(plain, wrongOf(WRONG_LINE)).map(([act, by]) => {
  const [first, ...others] = act.procedures
  return { ...act, procedures: [{ ...first, ...by }, ...others] }
})
const twice = plain.map((act) => ({ ...act, procedures: [...act.procedures, ...act.procedures] }))
const strange = fc.constantFrom(null, undefined, 'text', 7, [], [ID])
const input = fc.oneof(plain, any, spoilt, spoiltLine, twice, strange)

/** Days, instants and decimals as text: two of them always look alike. The order of names counts. */
function readBy(schema: z.ZodType, value: unknown) {
  const { success, data, error } = schema.safeParse(value)
  const asText = (_: string, one: unknown) => (typeof one === 'bigint' ? String(one) : one)
  return { read: success ? JSON.stringify(data, asText) : undefined, refused: error?.issues }
}

test('an act is read as the schema reads it, and refused in its words', () => {
  const seen = { read: 0, refused: 0, plain: 0 }
  const { data: day } = quote.input.shape.event_date.safeParse('2026-04-14')
  fc.assert(
    fc.property(input, (one) => {
      const expected = readBy(quote.input, one)
      seen[expected.read === undefined ? 'refused' : 'read'] += 1
      if (plainAct(one, () => day) !== null) seen.plain += 1
      expect(readBy(inputs.one, one)).toStrictEqual(expected)
    }),
    { numRuns: 3_000 },
  )
  expect(Math.min(seen.read, seen.refused, seen.plain)).toBeGreaterThan(300)
})

test('a list of acts is read as the schema reads it, and refused in its words', () => {
  const list = fc.record(
    {
      acts: fc.oneof(fc.array(input, { maxLength: 3 }), strange),
      explain: fc.constantFrom(true, 'yes'),
      more: fc.constant(1),
    },
    { requiredKeys: ['acts'] },
  )
  fc.assert(
    fc.property(fc.oneof(list, fc.record({ acts: fc.array(plain, { minLength: 1, maxLength: 3 }) })), (one) => {
      expect(readBy(inputs.list, one)).toStrictEqual(readBy(quotes.input, one))
    }),
    { numRuns: 500 },
  )
})
