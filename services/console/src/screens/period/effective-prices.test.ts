import { expect, test } from 'vitest'
import { dayWithin, foundRows } from './effective-prices.ts'

test('prices are found by code and by name, whatever the accents', () => {
  const rows = [
    { procedure_code: '101', procedure_name: 'Sutura simples' },
    { procedure_code: '202', procedure_name: 'ÓRTESE' },
  ] as never
  expect(foundRows(rows, 'ortese')).toMatchObject([{ procedure_code: '202' }])
  expect(foundRows(rows, '10')).toMatchObject([{ procedure_code: '101' }])
  expect(foundRows(rows, ' ')).toHaveLength(2)
})

test('the day that is shown first lies in the period', () => {
  const days = { validity_start: '2026-01-01', validity_end: '2026-12-31' }
  expect(['2025-05-05', '2026-05-05', '2027-05-05'].map((today) => dayWithin(days, today))).toEqual([
    '2026-01-01',
    '2026-05-05',
    '2026-12-31',
  ])
})
