import { expect, test } from 'vitest'
import { fileColumns, mappingOf, ourColumns, type ImportReport } from './import-report.ts'

test('amounts and references are columns as people write them', () => {
  const fields = [
    { name: 'code', kind: 'text' },
    { name: 'price_pen_cents', kind: 'money' },
    { name: 'guarantor_id', kind: 'reference' },
  ]
  expect(ourColumns(fields)).toEqual(['code', 'price_pen', 'guarantor_code', 'guarantor_id', 'is_active', 'valid_from'])
})

test('a file has the columns that were taken and those that were left out, each once', () => {
  const read_as = { columns: { code: 'codigo', description: 'nombre' }, ignored: ['x', 'codigo'], rows: [] }
  expect(fileColumns({ read_as } as unknown as ImportReport)).toEqual(['codigo', 'nombre', 'x'])
  expect(fileColumns({ read_as: null } as ImportReport)).toEqual([])
})

test('a mapping without a choice is none', () => {
  expect(mappingOf({ code: '' })).toBeUndefined()
  expect(mappingOf({ code: 'codigo', description: '' })).toEqual({ columns: { code: 'codigo' } })
})
