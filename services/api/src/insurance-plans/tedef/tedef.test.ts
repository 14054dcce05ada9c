import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTedefClinic, type Row } from '@vigencia/testing/fixtures/insurance-plans/tedef-clinic.ts'
import { LAYOUTS } from './layouts.ts'

let tedef: Awaited<ReturnType<typeof startTedefClinic>>
beforeAll(async () => {
  tedef = await startTedefClinic()
})
afterAll(() => tedef.api.close())

/** By hand: what stands from a place on. */
const part = (line: string | undefined, start: number, length: number) =>
  (line ?? '').slice(start - 1, start - 1 + length)
const cents = (line: string | undefined, start: number) => Math.round(Number(part(line, start, 12)) * 100)
const sum = (lines: readonly string[] = [], ...starts: number[]) =>
  lines.reduce((total, line) => total + starts.reduce((all, start) => all + cents(line, start), 0), 0)

describe('a lot is five files of fixed width in one ZIP', () => {
  test('named by RUC, IPRESS, insurer, lot, month and day; the day is that of the clinic', async () => {
    const { response, bytes, files } = await tedef.written(tedef.lot())
    const behind = '20000000001_00013383_20001_0000042_202606_20260701'
    expect(Object.keys(files)).toEqual(['dfac', 'date', 'dser', 'dfar', 'dden'].map((kind) => `${kind}_${behind}.txt`))
    expect(files[`dden_${behind}.txt`]).toBe('')
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="tedef_${behind}.zip"`)
    expect(response.headers.get('x-validation')).toBe('not validated by SUSALUD')
    expect(bytes.toString('latin1').endsWith('not validated by SUSALUD')).toBe(true)
  })

  test.each([
    ['dfac', 2, 242],
    ['date', 3, 410],
    ['dser', 4, 229],
    ['dfar', 2, 139],
  ])('%s has %i lines of %i', async (kind, count, width) => {
    const { kinds } = await tedef.written(tedef.lot())
    expect(kinds[kind]?.map((line) => line.length)).toEqual(Array.from({ length: count }, () => width))
  })

  test('each field stands at its place, as public sources give them', async () => {
    const { kinds } = await tedef.written(tedef.lot())
    const [invoice] = kinds['dfac'] as string[]
    expect(part(invoice, 1, 14)).toBe('20260701231011')
    expect([part(invoice, 15, 7), part(invoice, 22, 5), part(invoice, 38, 8)]).toEqual(['0000042', '20001', '00013383'])
    expect([part(invoice, 46, 14), part(invoice, 60, 8), part(invoice, 68, 5)]).toEqual([
      '01F0010000123 ',
      '20260630',
      'EPS  ',
    ])
    expect([part(invoice, 73, 10), part(invoice, 103, 1), part(invoice, 200, 1)]).toEqual(['0000201999', '1', 'N'])
    const [encounter] = kinds['date'] as string[]
    expect([part(encounter, 34, 5), part(encounter, 49, 21)]).toEqual(['00001', '1A-77                '])
    expect([part(encounter, 138, 5), part(encounter, 143, 5), part(encounter, 158, 14)]).toEqual([
      '40100',
      'J00  ',
      '20260601093000',
    ])
    const [service] = kinds['dser'] as string[]
    expect([part(service, 39, 4), part(service, 45, 10), part(service, 55, 12)]).toEqual([
      '0001',
      '500101    ',
      'Atención Ñ  ',
    ])
    expect([part(service, 125, 8), part(service, 157, 5), part(service, 162, 12)]).toEqual([
      '20260601',
      '00001',
      '       62.51',
    ])
    expect([part(service, 222, 5), part(service, 227, 1)]).toEqual(['J00  ', 'A'])
    const [product] = kinds['dfar'] as string[]
    expect([part(product, 45, 13), part(product, 66, 7), part(product, 73, 1)]).toEqual([
      '7750000000001',
      '0000003',
      '2',
    ])
  })

  test('layouts have no gap and no overlap', () => {
    for (const layout of Object.values(LAYOUTS)) {
      let next = 1
      for (const [name, start, length] of layout) {
        expect([name, start]).toEqual([name, next])
        next += length
      }
    }
  })
})

describe('what is paid', () => {
  test('is one fixed copay an encounter, and none of pharmacy', async () => {
    const { kinds } = await tedef.written(tedef.lot())
    const { date = [], dser = [], dfar = [] } = kinds
    expect(dser.map((line) => [cents(line, 186), cents(line, 174)])).toEqual([
      [3000, 325],
      [0, 200],
      [3000, 36],
      [999, 0],
    ])
    // 36.03 each, 108.09 of three, a third of it; 0.95 and a third of it
    expect(dfar.map((line) => [cents(line, 74), cents(line, 98), cents(line, 86)])).toEqual([
      [3603, 10_809, 3603],
      [95, 95, 32],
    ])
    expect(date.map((line) => [351, 363, 375, 387].map((start) => cents(line, start)))).toEqual([
      [3000, 0, 4128, 0],
      [0, 3000, 0, 36],
      [999, 0, 0, 32],
    ])
    // fees, laboratory, pharmacy and what is exempt
    expect(date.map((line) => [243, 279, 303, 327].map((start) => cents(line, start)))).toEqual([
      [6251, 2000, 10_809, 0],
      [0, 0, 0, 3360],
      [999, 0, 0, 95],
    ])
  })

  test('closes to the cent across all files', async () => {
    const { kinds } = await tedef.written(tedef.lot())
    const { dfac = [], date = [], dser = [], dfar = [] } = kinds
    const categories = Array.from({ length: 9 }, (_, i) => 243 + 12 * i)
    expect(sum(dser, 198) + sum(dfar, 98)).toBe(sum(date, ...categories))
    const copays = [351, 363, 375, 387]
    expect(sum(dser, 174, 186) + sum(dfar, 86)).toBe(sum(date, ...copays))
    expect(sum(date, ...copays)).toBe(sum(dfac, 116, 128, 140, 152))
    expect(sum(date, 399)).toBe(sum(dfac, 104, 164))
    expect(sum(date, ...categories) - sum(date, ...copays)).toBe(sum(date, 399))
    for (const line of dfac) {
      expect(cents(line, 176)).toBe(Math.round(cents(line, 164) * 0.18))
      expect(cents(line, 188)).toBe(cents(line, 104) + cents(line, 164) + cents(line, 176))
    }
  })

  test('is the same from CSV', async () => {
    const csv = (rows: Row[]) => {
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
      return [names, ...rows.map((row) => names.map((name) => String((row[name] ?? '') as string | number)))]
        .map((row) => row.join(','))
        .join('\n')
    }
    const { invoices, encounters, lines } = tedef.lot() as Record<string, Row[]>
    const asText = { invoices: csv(invoices ?? []), encounters: csv(encounters ?? []), lines: csv(lines ?? []) }
    expect((await tedef.written(tedef.lot(asText))).files).toEqual((await tedef.written(tedef.lot())).files)
  })
})
