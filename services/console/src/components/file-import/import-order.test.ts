import { expect, test } from 'vitest'
import { columnsTold, typeOfFile } from './import-order.ts'

test('columns are told by name or by number, and what is left empty is found by the service', () => {
  expect(columnsTold({})).toBeNull()
  expect(columnsTold({ procedure_code: ' Código ', price: '3', notes: '' })).toEqual({
    procedure_code: 'Código',
    price: 3,
  })
})

test('a file is what its name says, whatever the browser makes of it', () => {
  expect(typeOfFile('Preços.XLSX', '')).toContain('spreadsheetml')
  expect(typeOfFile('a.csv', 'application/vnd.ms-excel')).toBe('text/csv')
  expect(typeOfFile('a.xls', 'application/vnd.ms-excel')).toBe('application/vnd.ms-excel')
})
