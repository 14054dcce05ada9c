import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLES = '/v1/scheduling/price-tables'
const CSV = { 'content-type': 'text/csv' }
const DAY = '2026-03-09'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

/** A published table of these lines, and the period of a convenio that pays a percentage of it. */
async function priced(version: string, lines: readonly string[], fields: Record<string, unknown> = {}) {
  await must('POST', TABLES, { version, uco_value: '18', film_value: '21.70', portes: { '3A': '80' }, ...fields })
  const body = await must('POST', `${TABLES}/${version}/import`, lines.join('\n'), CSV)
  await must('POST', `${TABLES}/${version}/publish`)
  const convenio = await make.convenio()
  const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: version })
  return { convenio, period, read: body.read_as.columns }
}

const row = (version: string, code: string) => must('GET', `${TABLES}/${version}/rows/${code}`)
const exportOf = async (version: string) => {
  const answer = await api.service.app.request(`${TABLES}/${version}/export`, { headers: { 'x-api-key': clinic.key } })
  return answer.text()
}

async function linesOfAct(convenio: string, code: string) {
  const procedures = [{ line: '1', procedure_code: code, participants: [{ role: 'surgeon' }] }]
  const act = { event_date: DAY, character: 'elective', procedures }
  return (await must('POST', `${CONVENIOS}/${convenio}/acts/quote`, act)).lines
}

test('the price of a pack is divided by its units, exactly, and then rounded once', async () => {
  const { convenio, read } = await priced('packs', [
    'codigo;descricao;valor;Qtd. por embalagem',
    '90000001;Ampola;187,31;50',
    '90000002;Frasco;10,00;3',
    '90000003;Gaze;5,00;-',
  ])
  expect(read).toMatchObject({ units: 'Qtd. por embalagem' })
  expect(await row('packs', '90000001')).toMatchObject({ price: '187.31', units: 50 })
  expect(await row('packs', '90000003')).toMatchObject({ price: '5', units: null })
  const cents = async (code: string, more = '') => (await make.quote(convenio, code, DAY, more)).body.price_cents
  expect([await cents('90000001'), await cents('90000002'), await cents('90000003')]).toEqual([375, 333, 500])
  expect(await cents('90000001', '&quantity=7')).toBe(2625)
  const [line] = await linesOfAct(convenio, '90000001')
  expect(line).toMatchObject({ price_cents: 375, parts: [{ part: 'price', base: '3.7462' }] })
  const listed = await must('GET', `${CONVENIOS}/${convenio}/prices?event_date=${DAY}`)
  expect(listed.items.map((item: { unit_price_cents: number }) => item.unit_price_cents)).toEqual([375, 333, 500])
})

test('a reajuste of prices by packs is shown as it will be quoted', async () => {
  const { convenio, period } = await priced('adjusted', [
    'procedure_code;procedure_name;price;units',
    '90000001;Ampola;187,31;50',
    '90000002;Half a centavo;0,15;10',
  ])
  const body = { new_start_date: '2026-07-01', reajuste_percent: 10, adjust_table_prices: true }
  const path = `${CONVENIOS}/${convenio}/contracts/${period}/reajuste`
  const preview = await must('POST', `${path}/preview`, body)
  const shown = Object.fromEntries(
    preview.prices.map((price: { procedure_code: string }) => [price.procedure_code, price]),
  )
  expect(shown['90000001']).toMatchObject({ old_cents: 375, new_cents: 412, exact_cents: '412.082' })
  expect(shown['90000002']).toMatchObject({ old_cents: 2, new_cents: 2, exact_cents: '1.65' })
  await must('POST', path, body)
  for (const code of ['90000001', '90000002'])
    expect((await make.quote(convenio, code, '2026-07-01')).body.price_cents).toBe(shown[code].new_cents)
})

test('an override that is what a pack makes of it is found beside the table', async () => {
  const { convenio } = await priced('beside', [
    'procedure_code;procedure_name;price;units',
    '90000001;Ampola;187,31;50',
  ])
  const other = await make.convenio()
  const fields = { start_date: '2026-01-01', cbhpm_table_version: 'beside' }
  const period = await make.period(other, fields, { '90000001': 375 })
  const findings = await must('GET', `${CONVENIOS}/${other}/contracts/${period}/findings`)
  expect(JSON.stringify(findings)).toContain('90000001')
  expect((await make.quote(convenio, '90000001', DAY)).body.price_cents).toBe(375)
})

test('films are counted in a price by portes, and a chapter is kept', async () => {
  const { convenio } = await priced('films', [
    'Código;Procedimento;Porte;UCO;Filme;Nº de Incidências;Capítulo',
    '40800001;Radiografia;1/4 de 3A;4,321;0,2816;2;-',
    '40800002;One film;1/4 de 3A;4,321;0,2816;-;IV',
  ])
  expect(await row('films', '40800001')).toMatchObject({ price: '109.99944', film_incidences: 2, chapter: null })
  expect(await row('films', '40800002')).toMatchObject({ price: '103.88872', film_incidences: null, chapter: 'IV' })
  expect((await make.quote(convenio, '40800001', DAY)).body.price_cents).toBe(11_000)
  const [line] = await linesOfAct(convenio, '40800001')
  expect(line.price_cents).toBe(11_000)
  expect(line.parts).toContainEqual(expect.objectContaining({ part: 'film', base: '12.22144' }))
})

test('an export has these columns where the file had them, and can be imported again', async () => {
  await priced('exported', [
    'procedure_code;procedure_name;price;units;capitulo',
    '90000001;Ampola;187,31;50;"2, ""b"""',
    '90000002;Gaze;5,00;;',
  ])
  const text = await exportOf('exported')
  expect(text).toBe(
    [
      'procedure_code,procedure_name,price,chapter,units',
      '"90000001","Ampola",187.3100,"2, ""b""",50',
      '"90000002","Gaze",5.0000,,',
      '',
    ].join('\n'),
  )
  await must('POST', `${TABLES}/again/import`, text, CSV)
  await must('POST', `${TABLES}/again/publish`)
  expect(await exportOf('again')).toBe(text)
})

test.each([
  ['units', '0', 'must be a whole number from 1 to 1000000'],
  ['units', '2,5', 'must be a whole number from 1 to 1000000'],
  ['film_incidences', '1000', 'must be a whole number from 0 to 999'],
  ['chapter', 'eleven chars', 'may have at most 10'],
])('a column %s that says %s is refused with its line', async (column, value, reason) => {
  const file = `procedure_code;procedure_name;price;${column}\n1;A;10,00;${value}\n`
  const { body } = await clinic.rest('POST', `${TABLES}/refused/import`, file, CSV)
  expect(body.errors).toEqual([{ path: `line 2, ${column}`, message: expect.stringContaining(reason) }])
})
