import { utils, write } from '@e965/xlsx'
import { Workbook } from 'exceljs'
import { expect, test } from 'vitest'
import { XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { importingClinic, TABLES } from '@vigencia/testing/fixtures/imports/importing-clinic.ts'

const clinic = importingClinic()

/** What a spreadsheet makes of prices in binary fractions: each is meant to be a whole number of centavos. */
const PRICES = Array.from({ length: 3000 }, (_, i) => {
  const price = (101 + i * 37) / 100
  return [(price * 1.1) / 1.1, price * 3 - price * 2, price + 10.1 - 10.1][i % 3] as number
})
const ROWS: readonly (readonly [string, string, number | string])[] = [
  ['Código', 'Descrição', 'Valor'],
  ...PRICES.map((price, i) => [String(20_000_000 + i), 'Exame', price] as const),
]

test('some of these prices are not what they are meant to be', () => {
  expect(PRICES.filter((price) => /\.\d{3}/.test(String(price))).length).toBeGreaterThan(300)
})

test.each([
  [
    'exceljs',
    async () => {
      const book = new Workbook()
      book.addWorksheet('Preços').addRows(ROWS.map((row) => [...row]))
      return Buffer.from(await book.xlsx.writeBuffer())
    },
  ],
  [
    'SheetJS',
    async () => {
      const book = utils.book_new()
      utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS.map((row) => [...row])), 'Preços')
      return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    },
  ],
])('3000 computed prices in a workbook of %s are imported, each as it is seen in its cell', async (_name, file) => {
  const version = clinic.newVersion()
  const answer = await clinic.send(version, await file(), XLSX)
  expect(answer.body).toMatchObject({ row_count: 3000, rejected_count: 0 })
  const stored: string[] = []
  for (let offset = 0; offset < 3000; offset += 200) {
    const { body } = await clinic.tenant.rest('GET', `${TABLES}/${version}/rows?limit=200&offset=${offset}`)
    stored.push(
      ...body.items.map(({ procedure_code, price }: Record<string, string>) => `${procedure_code} ${Number(price)}`),
    )
  }
  expect(stored).toEqual(PRICES.map((price, i) => `${20_000_000 + i} ${Math.round(price * 100) / 100}`))
})
