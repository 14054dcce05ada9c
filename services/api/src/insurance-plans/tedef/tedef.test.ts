import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePlan, planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { LAYOUTS } from './layouts.ts'

const PATH = `${PLANS}/reports/tedef`

let api: TestApi
let clinic: TestTenant
let made: Awaited<ReturnType<typeof makePlan>>
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  // ten past eleven in Lima's evening
  api.setNow('2026-07-02T04:10:11Z')
  clinic = await api.newTenant('America/Lima')
  made = await makePlan(clinic)
  await planClinic(clinic).change('/plan-lines', made.line, {
    fixed_copay_cents: 3000,
    variable_copay_percent: 10,
    pharmacy_copay_percent: 33.3333,
    valid_from: '2026-01-01',
  })
})
afterAll(() => api.close())

type Row = Record<string, unknown>
interface Sent {
  invoices: Row[] | string
  encounters: Row[] | string
  lines: Row[] | string
  [field: string]: unknown
}

const FIRST = { document_number: 'F001-0000123' }
const SECOND = { document_number: 'F001-0000124' }
const PATIENT = { affiliation_type: '1', insured_code: 'A-77', id_type: '1', id_number: '40000001' }

function lot(changes: Partial<Sent> = {}): Sent {
  const encounter = { plan_id: made.plan.id, benefit_id: made.benefit.id, ...PATIENT, diagnosis_1: 'J00' }
  return {
    ruc: '20000000001',
    ipress: '00013383',
    lot: 42,
    period: '2026-06',
    igv_percent: 18,
    invoices: [
      { ...FIRST, issued_on: '2026-06-30' },
      { ...SECOND, issued_on: '2026-06-30' },
    ],
    encounters: [
      { ...FIRST, ...encounter, encounter_number: 1, event_date: '2026-06-01', event_time: '09:30' },
      { ...FIRST, ...encounter, encounter_number: 2, event_date: '2026-06-02' },
      { ...SECOND, ...encounter, encounter_number: 1, event_date: '2026-06-03' },
    ],
    lines: [
      {
        ...FIRST,
        encounter_number: 1,
        kind: 'service',
        list_price_cents: 6251,
        code: '500101',
        description: 'Atención Ñ',
      },
      { ...FIRST, encounter_number: 1, kind: 'service', list_price_cents: 2000, code: 'LAB1', category: 'laboratory' },
      { ...FIRST, encounter_number: 1, kind: 'pharmacy', list_price_cents: 4003, code: '7750000000001', quantity: 3 },
      { ...FIRST, encounter_number: 2, kind: 'procedure', tariff_code: '50.01.01', code: '500101', igv_exempt: true },
      { ...SECOND, encounter_number: 1, kind: 'service', list_price_cents: 999, code: 'X' },
      { ...SECOND, encounter_number: 1, kind: 'pharmacy', list_price_cents: 105, code: 'P', igv_exempt: true },
    ],
    ...changes,
  }
}

const send = (body: unknown, headers: Record<string, string> = {}) =>
  api.service.app.request(PATH, {
    method: 'POST',
    headers: { 'x-api-key': clinic.key, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** The files of a ZIP by their names, in ISO-8859-1. */
function unzipped(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  let at = 0
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [packed, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)]
    const start = at + 30 + name
    files[bytes.toString('utf8', at + 30, start)] = inflateRawSync(bytes.subarray(start, start + packed)).toString(
      'latin1',
    )
    at = start + packed
  }
  return files
}

async function written(body: unknown) {
  const response = await send(body)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.status, bytes.toString('utf8').slice(0, 600)).toBe(200)
  const files = unzipped(bytes)
  const kinds = Object.fromEntries(Object.entries(files).map(([name, text]) => [name.slice(0, 4), linesOf(text)]))
  return { response, bytes, files, kinds: kinds as Record<string, string[]> }
}

function linesOf(text: string): string[] {
  if (text === '') return []
  expect(text.endsWith('\r\n')).toBe(true)
  return text.slice(0, -2).split('\r\n')
}

/** By hand: what stands from a place on. */
const part = (line: string | undefined, start: number, length: number) =>
  (line ?? '').slice(start - 1, start - 1 + length)
const cents = (line: string | undefined, start: number) => Math.round(Number(part(line, start, 12)) * 100)
const sum = (lines: readonly string[] = [], ...starts: number[]) =>
  lines.reduce((total, line) => total + starts.reduce((all, start) => all + cents(line, start), 0), 0)

describe('a lot is five files of fixed width in one ZIP', () => {
  test('named by RUC, IPRESS, insurer, lot, month and day; the day is that of the clinic', async () => {
    const { response, bytes, files } = await written(lot())
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
    const { kinds } = await written(lot())
    expect(kinds[kind]?.map((line) => line.length)).toEqual(Array.from({ length: count }, () => width))
  })

  test('each field stands at its place, as public sources give them', async () => {
    const { kinds } = await written(lot())
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
    const { kinds } = await written(lot())
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
    const { kinds } = await written(lot())
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
      return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((row) => row.join(',')).join('\n')
    }
    const { invoices, encounters, lines } = lot() as Record<string, Row[]>
    const asText = { invoices: csv(invoices ?? []), encounters: csv(encounters ?? []), lines: csv(lines ?? []) }
    expect((await written(lot(asText))).files).toEqual((await written(lot())).files)
  })
})

describe('what cannot be written is told with its path', () => {
  const changed = (list: 'invoices' | 'encounters' | 'lines', at: number, fields: Row) => {
    const rows = (lot()[list] as Row[]).map((row, i) => (i === at ? { ...row, ...fields } : row))
    return { [list]: rows }
  }

  test.each<[string, () => Partial<Sent>, string, string]>([
    ['a code too long', () => changed('lines', 0, { code: '12345678901' }), 'lines.0.code', 'at most 10'],
    ['a description too long', () => changed('lines', 0, { description: 'x'.repeat(71) }), 'lines.0.description', '70'],
    [
      'a letter outside ISO-8859-1',
      () => changed('lines', 1, { description: 'Ω' }),
      'lines.1.description',
      'ISO-8859-1',
    ],
    [
      'a line break',
      () => changed('encounters', 0, { insured_code: 'a\r\nb' }),
      'encounters.0.insured_code',
      'ISO-8859-1',
    ],
    ['a RUC that is none', () => ({ ruc: '20000000002' }), 'ruc', 'must be a RUC'],
    [
      'a line of no encounter',
      () => changed('lines', 0, { encounter_number: 9 }),
      'lines.0.encounter_number',
      'is of no encounter',
    ],
    [
      'an encounter of no invoice',
      () => changed('encounters', 2, { document_number: 'F9' }),
      'encounters.2.document_number',
      'is of no invoice',
    ],
    [
      'an invoice twice',
      () => changed('invoices', 1, { document_number: 'F0010000123' }),
      'invoices.1.document_number',
      'is there twice',
    ],
    ['a line without a price', () => changed('lines', 4, { list_price_cents: null }), 'lines.4', 'no_price'],
    [
      'a day that is not covered',
      () => changed('encounters', 1, { event_date: '2027-01-01' }),
      'lines.3',
      'not_covered_on_date',
    ],
    ['an unknown plan', () => changed('encounters', 1, { plan_id: 77 }), 'lines.3', 'plan_not_found'],
  ])('%s', async (_words, changes, path, message) => {
    const response = await send(lot(changes()))
    const { code, errors } = (await response.json()) as { code: string; errors: { path: string; message: string }[] }
    expect([response.status, code]).toEqual([422, 'invalid_input'])
    expect(errors).toContainEqual({ path, message: expect.stringContaining(message) })
  })

  test('a plan of another insurer, one without a coverage type, and one with a code that no file takes', async () => {
    const { add } = planClinic(clinic)
    const plan = (code: string, fields: Row) =>
      add('', {
        guarantor_id: made.insurer.id,
        contracting_party_id: made.employer.id,
        payment_category_id: made.category.id,
        validity_start: '2026-01-01',
        code,
        ...fields,
      })
    const line = (plan_id: number, fields: Row = {}) =>
      add('/plan-lines', { plan_id, benefit_id: made.benefit.id, currency_id: made.soles.id, ...fields })
    const typed = { coverage_type: '1', coverage_subtype: '0100' }
    const other = await plan('OTHER', { iafa_code: '20002' })
    await line(other.id, typed)
    const untyped = await plan('UNTYPED', { iafa_code: '20001' })
    await line(untyped.id)
    const odd = await plan('ODD', { iafa_code: 'ABC' })
    await line(odd.id, { ...typed, coverage_type: '12' })
    const faultsOf = async (plan_id: number) => {
      const { errors } = (await (await send(lot(changed('encounters', 2, { plan_id })))).json()) as { errors: Row[] }
      return errors.map(({ message }) => message)
    }
    expect(await faultsOf(other.id)).toEqual(['is of the insurer 20002, and the first of 20001'])
    expect(await faultsOf(untyped.id)).toEqual(['its plan line has no coverage type and subtype'])
    expect(await faultsOf(odd.id)).toEqual([
      'has the IAFA code "ABC", which is not 5 digits',
      'its coverage type "12" and subtype "0100" are longer than 1 and 4',
    ])
  })

  test('it is a question: it needs the scope to read, leaves no trace, and tells nothing of another clinic', async () => {
    const before = (await clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body.items[0].revision
    expect((await send(lot(), { 'x-api-key': 'vk_nobody' })).status).toBe(401)
    expect((await send(lot(), { 'x-api-key': await clinic.newKey(['plans:write']) })).status).toBe(403)
    expect((await send(lot(), { 'x-api-key': await clinic.newKey(['plans:read']) })).status).toBe(200)
    const other = await api.newTenant('America/Lima')
    expect(await (await send(lot(), { 'x-api-key': other.key })).text()).toContain('plan_not_found')
    expect((await clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body.items[0].revision).toBe(before)
  })
})
