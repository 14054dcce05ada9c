import { expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { importingClinic, TABLES } from '@vigencia/testing/fixtures/imports/importing-clinic.ts'
import { BOTH, PRICE_LISTS } from '@vigencia/testing/fixtures/imports/price-lists.ts'

const clinic = importingClinic()
const { newVersion, send, post, download, rowsOf } = clinic

/** The export of a table, which is published for it. */
async function exportOf(version: string): Promise<Buffer> {
  expect((await clinic.tenant.rest('POST', `${TABLES}/${version}/publish`)).status).toBe(200)
  return download(`${TABLES}/${version}/export`)
}
/** The fields of a row that a file holds. */
const shown = async (path: string, fields: readonly string[]): Promise<unknown[][]> => {
  const { body } = await clinic.tenant.rest('GET', `${path}?limit=200`)
  return body.items.map((row: Record<string, unknown>) => fields.map((field) => row[field]))
}

test.each(PRICE_LISTS)(
  'a price list %s is a table, whose export imported again is equal',
  async (_what, file, type, words) => {
    const [version, again] = [newVersion(), newVersion()]
    const { status, body } = await send(version, file, type, words)
    expect([status, body.errors]).toEqual([200, []])
    expect(await rowsOf(version)).toEqual(BOTH)
    const exported = await exportOf(version)
    expect((await send(again, exported, CSV)).status).toBe(200)
    expect(await rowsOf(again)).toEqual(BOTH)
    expect(await exportOf(again)).toEqual(exported)
  },
)

test.each(PRICE_LISTS)(
  'a price list %s is one of overrides, and of self-pay prices, and these are exported and imported again',
  async (_what, file, type, words) => {
    const make = scenario(clinic.tenant)
    const payers = [await make.convenio({ name: newVersion() }), await make.convenio({ name: newVersion() })]
    const lists = async (path: (convenio: string) => Promise<string>) => Promise.all(payers.map(path))
    const overrides = await lists(
      async (id) => `${CONVENIOS}/${id}/contracts/${await make.draft(id, { start_date: '2026-01-01' })}/overrides`,
    )
    const selfPay = [
      await make.convenio({ name: newVersion(), payment_type: 'particular' }),
      await make.convenio({ name: newVersion(), payment_type: 'particular' }),
    ].map((id) => `${CONVENIOS}/${id}/particular-prices`)
    for (const [[from, to], format] of [
      [overrides, 'csv'],
      [selfPay, 'xlsx'],
    ] as const) {
      const { status, body } = await post(`${from}/import`, file, type, words)
      expect([status, body.errors]).toEqual([200, []])
      const cents = BOTH.map(([code, name, price]) => [code, name, Math.round(Number(price) * 100)])
      const fields = ['procedure_code', 'procedure_name', 'price_cents']
      expect(await shown(from as string, fields)).toEqual(cents)
      const exported = await download(`${from}/export?format=${format}`)
      expect((await post(`${to}/import`, exported, format === 'csv' ? CSV : XLSX)).status).toBe(200)
      expect(await shown(to as string, fields)).toEqual(cents)
      expect(await download(`${to}/export?format=csv`)).toEqual(await download(`${from}/export?format=csv`))
    }
  },
)

async function withPortes(): Promise<string> {
  const version = newVersion()
  const portes = { '1A': '17.38', '2C': '100', '3B': '200' }
  await clinic.tenant.rest('POST', TABLES, { version, uco_value: '20', film_value: '21.70', portes })
  return version
}

test('a list by portes is read as it is printed: fractions of a porte, a dash for none, small letters', async () => {
  const version = await withPortes()
  const file = [
    'Código;Procedimento;Porte;Custo Operac.;Nº de Aux.;Porte Anestés.;Grupo',
    '1;A;0,01 de 1A;-;-;-;x',
    '2;B;-;6,942;1;0;x',
    '3;C;3b;;2;5;x',
    '4;D;1/4 de 2C;0;;8;x',
  ].join('\n')
  const { status, body } = await send(version, Buffer.from(file), CSV, { ignore_unknown: 'true' })
  expect([status, body.errors, body.read_as.ignored]).toEqual([200, [], ['Grupo']])
  expect(body.read_as.columns).toMatchObject({ auxiliaries: 'Nº de Aux.', anaesthesia_porte: 'Porte Anestés.' })
  expect(body.warnings).toEqual(['The file has no column film_m2, so no price counts any film.'])
  expect((await rowsOf(version)).map((row: unknown[]) => row[2])).toEqual(['0.1738', '138.84', '200', '25'])

  const again = await withPortes()
  const exported = await exportOf(version)
  expect((await send(again, exported, CSV)).status).toBe(200)
  const parts = ['procedure_code', 'procedure_name', 'price', 'porte', 'porte_fraction', 'uco_quantity', 'film_m2']
  const further = ['auxiliaries', 'anaesthesia_porte']
  expect(await shown(`${TABLES}/${version}/rows`, further)).toEqual([
    [null, null],
    [1, 0],
    [2, 5],
    [null, 8],
  ])
  parts.push(...further)
  expect(await shown(`${TABLES}/${again}/rows`, parts)).toEqual(await shown(`${TABLES}/${version}/rows`, parts))
  expect(await exportOf(again)).toEqual(exported)
})

test('a table keeps columns of assistants and of anaesthesia in its export, and one without them has the export it had', async () => {
  const row = ['10101012', 'Consulta', '10.0000']
  const [bare, full] = [newVersion(), newVersion()]
  await send(bare, Buffer.from('codigo;nome;valor\n10101012;Consulta;10,00\n'), CSV)
  await send(full, Buffer.from('codigo;nome;valor;auxiliares;porte anestésico\n10101012;Consulta;10,00;2;3\n'), CSV)
  const quoted = `"${row[0]}","${row[1]}",${row[2]}`
  expect((await exportOf(bare)).toString()).toBe(`procedure_code,procedure_name,price\n${quoted}\n`)
  expect((await exportOf(full)).toString()).toBe(
    `procedure_code,procedure_name,price,auxiliaries,anaesthesia_porte\n${quoted},2,3\n`,
  )
})

test.each([
  ['auxiliares', '1,5', 'auxiliaries', 'must be a whole number from 0 to 99'],
  ['Porte Anestés.', '9', 'anaesthesia_porte', 'must be a whole number from 0 to 8'],
  ['Porte Anestés.', 'x', 'anaesthesia_porte', 'is not a number'],
])('a column %s that says %s is refused with its line', async (name, value, column, reason) => {
  const file = `codigo;nome;valor;${name}\n1;A;10,00;${value}\n`
  expect((await send(newVersion(), Buffer.from(file), CSV)).body.errors).toEqual([
    { path: `line 2, ${column}`, message: expect.stringContaining(reason) },
  ])
})
