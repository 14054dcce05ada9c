import { beforeAll, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { CODE_STYLE, testWorkbook, type TestCell } from '@vigencia/spreadsheets/testing/test-workbook.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { importingClinic, TABLES } from '@vigencia/testing/fixtures/imports/importing-clinic.ts'

const HEADER = 'codigo;nome;valor'

const clinic = importingClinic()
let make: Scenario
let made = 0
beforeAll(() => {
  make = scenario(clinic.tenant)
})
const send = (path: string, body: string | Uint8Array, type = CSV) => {
  const [at = '', words] = path.split('?')
  return clinic.post(at, Buffer.from(body), type, Object.fromEntries(new URLSearchParams(words)))
}
const intoTable = (...rows: readonly string[]) => send(`${TABLES}/c${(made += 1)}/import`, [HEADER, ...rows].join('\n'))
const sheetIntoTable = (...codes: readonly TestCell[]) =>
  send(
    `${TABLES}/c${(made += 1)}/import`,
    testWorkbook([['codigo', 'nome', 'valor'], ...codes.map((code): TestCell[] => [code, 'X', 10])]),
    XLSX,
  )
async function draft() {
  const convenio = await make.convenio()
  const period = await make.draft(convenio, { start_date: '2026-01-01' })
  return { convenio, period, path: `${CONVENIOS}/${convenio}/contracts/${period}/overrides` }
}

describe('a code that a spreadsheet spoilt is refused with what to do,', () => {
  const SPOILT = [
    ['shortened to an exponent', '3,01E+09', 'give the column the format of a text'],
    ['behind an apostrophe', "'40301010", 'leave it out'],
    ['with the places of an amount', '40301010.0', 'write it without .0'],
    ['with a zero-width space', '40301010\u200b', 'invisible character'],
  ] as const

  test.each(SPOILT)('in a file: %s', async (_words, code, why) => {
    expect((await intoTable(`${code};X;10,00`)).body.errors).toEqual([
      { path: 'line 2, procedure_code', message: expect.stringContaining(why) },
    ])
  })

  test.each(SPOILT)('in a request: %s', async (_words, code, why) => {
    const { path } = await draft()
    const one = { procedure_code: code, price_cents: 1 }
    const particular = `${CONVENIOS}/${await make.convenio({ payment_type: 'particular' })}/particular-prices`
    for (const [address, body] of [
      [path, one],
      [`${path}/bulk`, { items: [one] }],
      [particular, { ...one, procedure_name: 'X' }],
    ] as const)
      expect(await clinic.tenant.rest('POST', address, body)).toMatchObject({
        status: 422,
        body: { errors: [{ message: expect.stringContaining(why) }] },
      })
  })

  test('but one such as 1E5 is a house code', async () => {
    expect((await intoTable('1E5;X;10,00')).status).toBe(200)
  })
})

describe('a number cell among the codes of a sheet', () => {
  const lost = (line: number) => ({
    path: `line ${line}, procedure_code`,
    message: expect.stringContaining('may have lost zeros'),
  })

  test('is refused beside a longer one that begins with 0, for its own zeros are lost', async () => {
    const { status, body } = await sheetIntoTable(301010072, '0301010080')
    expect([status, body.errors]).toEqual([422, [lost(2)]])
    expect(body.detail).toContain('1 of 2 rows do not fit')
  })

  test('is refused behind codes that are longer, and beside one of the same length that begins with 0', async () => {
    expect((await sheetIntoTable('1000000000', 301010072)).body.errors).toEqual([lost(3)])
    expect((await sheetIntoTable('030101007', 301010072)).body.errors).toEqual([lost(3)])
  })

  test('is taken where all are alike, and where its format keeps its zeros', async () => {
    expect((await sheetIntoTable(10101012, '40301010', { s: CODE_STYLE, v: '301010' })).status).toBe(200)
  })
})

test('codes of digits of unlike length are worth a look', async () => {
  expect((await intoTable('40301010;A;1', '4030101;B;1', '40301028;C;1', 'CASA-1;D;1')).body.warnings).toEqual([
    'Codes of digits are of unlike length: 7 (1, first in line 3), 8 (2, first in line 2) digits.',
  ])
})

describe('one code has one form', () => {
  test('so a dotted TUSS or SIGTAP code is its digits, and those of full width are digits too', async () => {
    const { body } = await intoTable('4.03.01.01-0;A;1', '03.01.01.007-2;B;1', '４０３０１０２８;C;1')
    expect(body.errors ?? []).toEqual([])
    const { items } = (await clinic.tenant.rest('GET', `${TABLES}/c${made}/rows`)).body
    expect(items.map((row: Record<string, unknown>) => row['procedure_code']).toSorted()).toEqual([
      '0301010072',
      '40301010',
      '40301028',
    ])
  })

  test.each([
    ['dotted', ['40301010;A;1', '4.03.01.01-0;B;2'], '40301010 is in line 2 already'],
    ['in another case', ['Casa-1;A;1', 'CASA-1;B;2'], 'CASA-1 is in line 2 already, as Casa-1'],
  ])('so it is in a file twice, where it is %s the second time', async (_words, rows, message) => {
    expect((await intoTable(...rows)).body.errors).toEqual([{ path: 'line 3, procedure_code', message }])
  })

  test('so it is taken in another case too, however it comes in', async () => {
    const { path } = await draft()
    await clinic.tenant.rest('POST', path, { procedure_code: 'Casa-1', price_cents: 1 })
    expect((await clinic.tenant.rest('POST', path, { procedure_code: 'CASA-1', price_cents: 2 })).body.code).toBe(
      'override_code_taken',
    )
    const items = ['x-1', 'X-1'].map((procedure_code) => ({ procedure_code, price_cents: 1 }))
    expect((await clinic.tenant.rest('POST', `${path}/bulk`, { items })).body.code).toBe('override_code_taken')
    const particular = `${CONVENIOS}/${await make.convenio({ payment_type: 'particular' })}/particular-prices`
    const price = { procedure_name: 'X', price_cents: 1 }
    await clinic.tenant.rest('POST', particular, { ...price, procedure_code: 'Casa-1' })
    expect((await clinic.tenant.rest('POST', particular, { ...price, procedure_code: 'casa-1' })).body.code).toBe(
      'particular_price_taken',
    )
  })

  test('so it is refused twice in a file, and not as a fault of ours, where it is stored in a third writing', async () => {
    const { path } = await draft()
    await clinic.tenant.rest('POST', path, { procedure_code: 'Casa-1', price_cents: 1 })
    const particular = `${CONVENIOS}/${await make.convenio({ payment_type: 'particular' })}/particular-prices`
    const price = { procedure_code: 'Casa-1', procedure_name: 'X', price_cents: 1 }
    await clinic.tenant.rest('POST', particular, price)
    for (const into of [path, particular]) {
      const { body } = await send(`${into}/import?existing=update`, [HEADER, 'casa-1;A;2', 'CASA-1;B;3'].join('\n'))
      expect(body.errors).toEqual([
        { path: 'line 3, procedure_code', message: 'CASA-1 is in line 2 already, as casa-1' },
      ])
    }
  })

  test('so an import updates what is stored in another case, which keeps its writing', async () => {
    const { path } = await draft()
    await clinic.tenant.rest('POST', path, { procedure_code: 'Casa-1', price_cents: 1 })
    const { body } = await send(`${path}/import?existing=update`, 'codigo;valor\nCASA-1;2,00\n')
    expect(body).toMatchObject({ created_count: 0, updated_count: 1 })
    const { items } = (await clinic.tenant.rest('GET', path)).body
    expect(items).toMatchObject([{ procedure_code: 'Casa-1', price_cents: 200 }])
  })

  test.each(['40301010', '4.03.01.01-0', '\u200b40301010', '４０３０１０１０'])(
    'so the price is found by the code %j',
    async (spelling) => {
      const { convenio, period, path } = await draft()
      await clinic.tenant.rest('POST', path, { procedure_code: '4.03.01.01-0', price_cents: 7 })
      await make.activate(convenio, period)
      const code = encodeURIComponent(spelling)
      const { body } = await clinic.tenant.rest(
        'GET',
        `${CONVENIOS}/${convenio}/quote?procedure_code=${code}&event_date=2026-06-01`,
      )
      expect(body).toMatchObject({ price_cents: 7 })
    },
  )
})
