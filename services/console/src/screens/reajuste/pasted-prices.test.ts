import { expect, test } from 'vitest'
import { pastedCells } from '../../components/data-grid/pasted-cells.ts'
import { bareCode, markOf, withChanges, withoutChange } from './changes.ts'
import { readPastedPrices } from './pasted-prices.ts'

const read = (text: string) => readPastedPrices(pastedCells(text))

test('of 4,000 lines with three bad cells the three are named, and the others are taken', () => {
  const lines = Array.from({ length: 4000 }, (_, i) => `${40_100_000 + i}\tProcedure ${i}\t${i},50`)
  lines[9] = '40100009\tProcedure 9\tabc'
  lines[1999] = '40101999'
  lines[3999] = '\tProcedure 3999\t12,00'
  const { changes, faults } = read(lines.join('\r\n'))
  expect(changes).toHaveLength(3997)
  expect(changes[0]).toEqual({ procedure_code: '40100000', procedure_name: 'Procedure 0', price_cents: 50 })
  expect(faults.map(({ line, fault, cell }) => [line, fault, cell])).toEqual([
    [10, 'unreadable', 'abc'],
    [2000, 'no_price', '40101999'],
    [4000, 'no_code', ''],
  ])
  expect(faults[0]?.text).toBe('40100009\tProcedure 9\tabc')
})

test('a header and blank lines are passed over, a code without a name is one, and a column behind is none', () => {
  const { changes, passedOver } = read('Código\tPreço\n\n4.01.00001\t1.234,56\t\n40100002\t10')
  expect(changes).toEqual([
    { procedure_code: '4.01.00001', price_cents: 123_456 },
    { procedure_code: '40100002', price_cents: 1000 },
  ])
  expect(passedOver).toBe(2)
})

test('a code that is there twice with two prices is named, and with one price it is one', () => {
  expect(read('40100001\t10\n4.01.00001\t10').changes).toHaveLength(1)
  expect(read('40100001\t10\n4.01.00001\t11').faults).toEqual([
    { line: 2, fault: 'repeated', cell: '4.01.00001', text: '4.01.00001\t11' },
  ])
})

test('a negative price is none', () => {
  expect(read('40100001\t-5').faults[0]?.fault).toBe('negative')
})

test('a price set by hand takes the place of an earlier one of its code, however that is written', () => {
  const before = [{ procedure_code: '4.01.00001', price_cents: 1 }]
  const after = withChanges(before, [{ procedure_code: '40100001', price_cents: 2 }])
  expect(after).toEqual([{ procedure_code: '40100001', price_cents: 2 }])
  expect(withoutChange(after, { procedure_code: '4.01.00001' })).toEqual([])
  expect(markOf(before)).not.toBe(markOf(after))
  expect(bareCode(' 4.01.0000-1 ')).toBe('40100001')
})

test('a price for some is set beside the one for anybody, typed or pasted below each other', () => {
  const all = { procedure_code: '40100001', price_cents: 1 }
  const gold = { procedure_code: '4.01.00001', plan_id: 'gold', price_cents: 2 }
  const both = withChanges([all], [gold])
  expect(both).toEqual([all, gold])
  expect(withoutChange(both, { ...gold, specialty: null })).toEqual([all])
  expect(markOf([gold])).not.toBe(markOf([{ ...gold, plan_id: 'silver' }]))
  const column = [
    ['40100001', '1,10'],
    ['40100001', '2,20'],
  ]
  expect(readPastedPrices(column, [{ plan_id: null }, { plan_id: 'gold' }])).toMatchObject({
    changes: [{ price_cents: 110 }, { plan_id: 'gold', price_cents: 220 }],
    faults: [],
  })
})
