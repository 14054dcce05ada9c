import { expect, test } from 'vitest'
import { fileOfEdits, withEdit, type EditedPrices } from './edited-prices.ts'
import { readPercent } from '../../formats/read-percent.ts'

const EMPTY: EditedPrices = { revision: 7, prices: {} }
const row = (fields: object = {}) =>
  ({
    id: 'a',
    procedure_code: '10101012',
    procedure_name: 'Consulta',
    price_cents: 1000,
    notes: null,
    ...fields,
  }) as never

test('an edit keeps what the price was, and typing that again drops it', () => {
  const once = withEdit(EMPTY, row(), 1100)
  const twice = withEdit(once, row({ price_cents: 1100 }), 1200)
  expect(twice.prices).toMatchObject({ a: { code: '10101012', name: 'Consulta', notes: null, was: 1000, cents: 1200 } })
  expect(withEdit(twice, row(), 1000)).toEqual(EMPTY)
})

test('edits become a file with whole cents, and with names that hold commas and quotes', () => {
  const edits = withEdit(
    withEdit(EMPTY, row({ procedure_name: 'Sutura, "simples"' }), 5),
    row({ id: 'b', procedure_name: null, notes: 'x' }),
    123456,
  )
  expect(fileOfEdits(edits)).toBe(
    'procedure_code,procedure_name,price,notes\n10101012,"Sutura, ""simples""",0.05,\n10101012,,1234.56,x\n',
  )
})

test('the price of some stays theirs: its file says for whom it is', () => {
  const edits = withEdit(withEdit(EMPTY, row({ plan_id: 'gold', specialty: '225125' }), 5), row({ id: 'b' }), 7)
  expect(fileOfEdits(edits)).toBe(
    [
      'procedure_code,procedure_name,price,notes,plan_code,accommodation,provider_registry,specialty',
      '10101012,Consulta,0.05,,gold,,,225125',
      '10101012,Consulta,0.07,,,,,',
      '',
    ].join('\n'),
  )
})

test.each([
  ['12,5', 12.5],
  ['12.5 %', 12.5],
  ['100', 100],
  ['0,0001', 0.0001],
  ['100,1', null],
  ['-1', null],
  ['um', null],
])('%s is the percentage %s', (text, value) => expect(readPercent(text)).toBe(value))
