import { expect, test } from 'vitest'
import { typedOf, valuesOf } from './entry-values.ts'
import type { Entry, EntryField } from './entry.ts'

const field = (name: string, kind: EntryField['kind'], more: Partial<EntryField> = {}) =>
  ({ name, kind, label: { id: name }, ...more }) satisfies EntryField

const FIELDS = [
  field('code', 'text', { isRequired: true }),
  field('guarantor_id', 'reference', { to: 'planContacts', isRequired: true, shownAs: 'guarantor_name' }),
  field('product_id', 'reference', { to: 'insuranceProducts', isNullable: true }),
  field('cost_centre_id', 'reference', { to: 'costCentres' }),
  field('factor', 'decimal', { isNullable: true }),
  field('discount', 'percent'),
  field('maximum_cents', 'money', { isNullable: true }),
  field('coverage_type', 'text', { isNullable: true }),
  field('is_supplier', 'truth'),
]

const ENTRY = {
  id: 7,
  is_active: true,
  valid_from: null,
  valid_until: null,
  revision: 3,
  updated_at: '2026-01-01T00:00:00Z',
  code: 'QC-01',
  guarantor_id: 4,
  guarantor_name: 'EPS Quebrada Clara',
  product_id: null,
  cost_centre_id: 0,
  factor: 13.4,
  discount: 0,
  maximum_cents: null,
  coverage_type: null,
  is_supplier: false,
} satisfies Entry

test('what is shown and not touched is sent as it was', () => {
  const typed = typedOf(FIELDS, ENTRY, ',')
  expect(typed).toMatchObject({
    guarantor_id: { id: '4', text: 'EPS Quebrada Clara' },
    factor: '13,4',
    product_id: null,
  })
  const { values, faults } = valuesOf(FIELDS, typed)
  expect(faults).toEqual({})
  expect(values).toEqual(Object.fromEntries(FIELDS.map(({ name }) => [name, ENTRY[name as keyof typeof ENTRY]])))
})

test('what lacks, and what is no number, is told of its field', () => {
  const typed = typedOf(FIELDS, null, '.')
  expect(valuesOf(FIELDS, typed).faults).toEqual({ code: 'missing', guarantor_id: 'missing' })
  expect(valuesOf(FIELDS, { ...typed, factor: '12.5.1', discount: 'ten' }).faults).toMatchObject({
    factor: 'no-number',
    discount: 'no-number',
  })
})

test.each([
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['', null],
])('a factor that is typed as "%s" is sent as %j', (factor, value) => {
  expect(valuesOf(FIELDS, { ...typedOf(FIELDS, ENTRY, ','), factor }).values['factor']).toBe(value)
})
