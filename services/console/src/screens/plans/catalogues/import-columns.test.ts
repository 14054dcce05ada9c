import { expect, test } from 'vitest'
import { ourColumns } from './import-columns.ts'

test('amounts and references are columns as people write them', () => {
  const fields = [
    { name: 'code', kind: 'text' },
    { name: 'price_pen_cents', kind: 'money' },
    { name: 'guarantor_id', kind: 'reference' },
  ]
  expect(ourColumns(fields)).toEqual(['code', 'price_pen', 'guarantor_code', 'guarantor_id', 'is_active', 'valid_from'])
})
