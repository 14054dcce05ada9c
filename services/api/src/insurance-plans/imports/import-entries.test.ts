import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { makePlan, PLANS, planClinic } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { DAY_STYLE, testWorkbook, type TestCell } from '@vigencia/spreadsheets/testing/test-workbook.ts'
import { PLANS_STREAM } from '../entries/open-plans.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
})

const send = (path: string, rows: readonly string[], query = '') =>
  clinic.rest('POST', `${PLANS}${path}/import${query}`, rows.join('\n'), { 'content-type': CSV })
const sendSheet = async (path: string, rows: readonly (readonly TestCell[])[]) => {
  const request = {
    method: 'POST',
    headers: { 'x-api-key': clinic.key, 'content-type': XLSX },
    body: testWorkbook(rows),
  }
  const answer = await api.service.app.request(`${PLANS}${path}/import`, request)
  return { status: answer.status, body: await answer.json() }
}
const listed = async (path: string, query = '') =>
  (await clinic.rest('GET', `${PLANS}${path}?status=all&limit=200${query}`)).body.items
/** What is wrong with a file: each fault as its line, column and reason. */
const faultsOf = async (path: string, rows: readonly string[], query = '') => {
  const refused = await send(path, rows, query)
  expect(refused, JSON.stringify(refused.body)).toMatchObject({ status: 422, body: { code: 'import_rejected' } })
  const dry = await send(path, rows, `${query === '' ? '?' : `${query}&`}dry_run=true`)
  expect(dry.body).toMatchObject({ committed: false, created_count: 0, updated_count: 0 })
  return dry.body.errors.map(({ line, column, reason }: Record<string, unknown>) => [line, column, reason])
}

describe('an import', () => {
  test('makes an entry of each row, with the defaults of a creation where a column is missing or a value empty', async () => {
    expect(
      await send('/tariff-items', [
        'CODE;description_es;units;percentage;assistants;is_active;valid_from',
        '50.01.01;Consulta;12,5;8,5;2;;',
        '50.01.02;Visita;4;;;no;2026-07-01',
        ';;;;;;',
      ]),
    ).toMatchObject({
      status: 200,
      body: { committed: true, row_count: 2, created_count: 2, updated_count: 0, skipped_count: 0, errors: [] },
    })
    expect(await listed('/tariff-items')).toMatchObject([
      {
        id: 1,
        code: '50.01.01',
        units: 12.5,
        percentage: 8.5,
        assistants: 2,
        notes: '',
        is_active: true,
        valid_from: null,
      },
      { id: 2, code: '50.01.02', units: 4, percentage: 0, assistants: 0, is_active: false, valid_from: '2026-07-01' },
    ])
  })

  test('reads amounts as they are written, never as cents', async () => {
    await makePlan(clinic)
    await planClinic(clinic).add('/tariff-items', { code: '50.01.02' })
    await send('/category-prices', [
      'payment_category_code;tariff_item_code;price_pen;price_usd',
      'A;50.01.01;1.234,50;12.50',
      'a; 50.01.02 ;80;',
    ])
    expect(await listed('/category-prices')).toMatchObject([
      { payment_category_id: 1, tariff_item_id: 1, price_pen_cents: 123_450, price_usd_cents: 1250 },
      { payment_category_id: 1, tariff_item_id: 2, price_pen_cents: 8000, price_usd_cents: null },
    ])
    expect(await faultsOf('/category-prices', ['payment_category_id,tariff_item_id,price_pen', '1,1,1.234'])).toEqual([
      [2, 'price_pen', '"1.234" could be 1234 or 1.234: write 1234 or 1.2340'],
    ])
  })

  test('takes a spreadsheet, with its numbers, days and leading zeros', async () => {
    await makePlan(clinic)
    const rows = [
      ['code', 'guarantor_code', 'contracting_party_id', 'payment_category_code', 'validity_start', 'validity_end'],
      ['P-2', 'ASEG-1', 2, 'A', { s: DAY_STYLE, v: '46023' }, { s: DAY_STYLE, v: '46387' }],
      ['P-3', 'aseg-1', 2, 'A', '2026-01-01', null],
    ]
    expect(await sendSheet('', rows)).toMatchObject({ status: 200, body: { created_count: 2 } })
    expect((await listed('')).slice(1)).toMatchObject([
      {
        code: 'P-2',
        guarantor_id: 1,
        contracting_party_id: 2,
        validity_start: '2026-01-01',
        validity_end: '2026-12-31',
      },
      { code: 'P-3', guarantor_id: 1, product_id: null, validity_end: null },
    ])
  })

  test('reads yes and no in Spanish and in English', async () => {
    const rows = ['code,is_guarantor,is_supplier,is_located', 'A,Sí,no,FALSE', 'B,true,SI,yes', 'C,,,']
    await send('/contacts', rows)
    expect(await listed('/contacts')).toMatchObject([
      { is_guarantor: true, is_supplier: false, is_located: false },
      { is_guarantor: true, is_supplier: true, is_located: true },
      { is_guarantor: false, is_supplier: false, is_located: true },
    ])
  })

  test('that is dry answers the same and changes nothing', async () => {
    const rows = ['code', 'AMB', 'HOS']
    expect((await send('/benefits', rows, '?dry_run=true')).body).toMatchObject({
      dry_run: true,
      committed: false,
      created_count: 2,
    })
    expect(await listed('/benefits')).toEqual([])
    expect(await tenantEntries(api, clinic, PLANS_STREAM)).toEqual([])
  })

  test('needs the right to write plans', async () => {
    const reader = await clinic.newKey(['plans:read'])
    const refused = await clinic.rest('POST', `${PLANS}/benefits/import`, 'code\nA', {
      'content-type': CSV,
      'x-api-key': reader,
    })
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })
})

describe('every fault is named by its line and column, and nothing is changed', () => {
  test('of the header', async () => {
    expect(await faultsOf('/plan-lines', ['plan_code,benefit_id,fixed_copay_cents', '1,1,1'])).toEqual([
      [1, 'fixed_copay_cents', expect.stringContaining('is not a column of an import of plan lines')],
      [1, 'currency_id', 'is missing, and so is currency_code'],
    ])
  })

  test('of values', async () => {
    const header =
      'code;description;validity_start;validity_end;service_factor;pharmacy_discount_percent;is_active;valid_from'
    expect(
      await faultsOf('/payment-categories', [
        header,
        ';Empty;;;;;;',
        `${'x'.repeat(51)};Long;;;;;;`,
        'B;Order;2026-02-01;2026-01-31;;;;',
        'C;Numbers;;;0;101;;',
        'D;Words;31/12/2026;;doce;;quizás;mañana',
        'E;Fits;;;12,5;10;si;',
      ]),
    ).toEqual([
      [2, 'code', 'is empty'],
      [3, 'code', expect.stringContaining('50')],
      [4, 'validity_end', 'must not be before validity_start'],
      [5, 'service_factor', 'must be more than 0; null: none'],
      [5, 'pharmacy_discount_percent', expect.stringContaining('100')],
      [6, 'validity_start', '"31/12/2026" is not a day written YYYY-MM-DD'],
      [6, 'service_factor', '"doce" is not a number such as 1234.56 or 1.234,56'],
      [6, 'is_active', '"quizás" is neither true nor false (yes or no)'],
      [6, 'valid_from', '"mañana" is not a day written YYYY-MM-DD'],
    ])
    expect(await listed('/payment-categories')).toEqual([])
  })

  test('of a currency that plans do not reckon in', async () => {
    expect(await faultsOf('/currencies', ['code,iso_code', 'EUR,EUR'])).toEqual([[2, 'iso_code', expect.any(String)]])
  })

  test('of a price in no currency', async () => {
    await makePlan(clinic)
    expect(await faultsOf('/category-prices', ['payment_category_id,tariff_item_id', '1,1'])).toEqual([
      [2, 'price_pen', 'or price_usd must be given'],
    ])
  })

  test('of what a row refers to', async () => {
    await makePlan(clinic)
    await planClinic(clinic).add('/contacts', { code: 'ASEG-1', business_name: 'Otra' })
    const header =
      'code,validity_start,guarantor_id,guarantor_code,contracting_party_id,payment_category_code,product_code'
    expect(
      await faultsOf('', [
        header,
        'P-2,2026-01-01,1,ASEG-1,2,A,',
        'P-3,2026-01-01,,,2,A,',
        'P-4,2026-01-01,,ASEG-1,2,A,',
        'P-5,2026-01-01,77,,78,A,',
        'P-6,2026-01-01,1,,2,B,NADA',
        'P-7,2026-01-01,1,,2,A,EPS',
      ]),
    ).toEqual([
      [2, 'guarantor_code', 'stands beside guarantor_id: give one of the two'],
      [3, 'guarantor_id', 'is empty'],
      [4, 'guarantor_code', '"ASEG-1" is the code of 1, 3: give one of these as guarantor_id'],
      [5, 'guarantor_id', 'there is no contact 77'],
      [5, 'contracting_party_id', 'there is no contact 78'],
      [6, 'payment_category_code', 'there is no payment category with code "B"'],
      [6, 'product_code', 'there is no insurance product with code "NADA"'],
    ])
  })

  test('of twins in the file and of those that are there, ended ones too', async () => {
    const { plan, benefit } = await makePlan(clinic)
    await clinic.rest('DELETE', `${PLANS}/benefits/${benefit.id}`)
    expect(await faultsOf('/benefits', ['code', 'HOS', ' hos ', 'amb'])).toEqual([
      [3, 'code', 'is that of line 2 already'],
      [4, 'code', 'is that of benefit 1 already, which has ended'],
    ])
    expect(await faultsOf('/plan-lines', ['plan_code,benefit_code,currency_code', `${plan.code},AMB,SOL`])).toEqual([
      [2, 'plan_id', 'with benefit_id is that of line of an insurance plan 1 already'],
    ])
  })

  test('of days that an ended line covered', async () => {
    const { line } = await makePlan(clinic)
    await clinic.rest('DELETE', `${PLANS}/plan-lines/${line.id}`)
    const rows = (from: string) => ['plan_id,benefit_id,currency_code,valid_from', `1,1,SOL,${from}`]
    expect(await faultsOf('/plan-lines', rows('2026-06-14'))).toEqual([
      [2, 'valid_from', 'line of an insurance plan 1 holds on some of these days already: up to 2026-06-14'],
    ])
    expect((await send('/plan-lines', rows(''))).body).toMatchObject({ committed: true, created_count: 1 })
  })

  test('one row that does not fit keeps all others out', async () => {
    await faultsOf('/benefits', ['code', ...Array.from({ length: 6000 }, (_, i) => `B${i}`), 'B17'])
    expect(await listed('/benefits')).toEqual([])
  })
})

describe('what is there already', () => {
  const rows = ['code,description,valid_from', 'AMB,Ambulatoria,', 'HOS,Hospitalaria,']

  test('is refused unless told otherwise', async () => {
    await makePlan(clinic)
    expect(await faultsOf('/benefits', rows)).toEqual([[2, 'code', 'is that of benefit 1 already']])
  })

  test('is skipped, and its log is not touched where nothing is left', async () => {
    await makePlan(clinic)
    const skipped = await send('/benefits', rows, '?existing=skip')
    expect(skipped.body).toMatchObject({ committed: true, created_count: 1, updated_count: 0, skipped_count: 1 })
    const before = await tenantEntries(api, clinic, PLANS_STREAM)
    expect((await send('/benefits', rows, '?existing=skip')).body).toMatchObject({ created_count: 0, skipped_count: 2 })
    expect(await tenantEntries(api, clinic, PLANS_STREAM)).toEqual(before)
    expect((await listed('/benefits'))[0]).toMatchObject({ description: 'Atención ambulatoria' })
  })

  test('is changed from its day on, as one by one; the days before stay', async () => {
    await makePlan(clinic)
    const changed = await send('/benefits', rows, '?existing=update')
    expect(changed.body).toMatchObject({ created_count: 1, updated_count: 1 })
    expect(await listed('/benefits')).toMatchObject([
      { description: 'Ambulatoria', valid_from: '2026-06-15' },
      { description: 'Hospitalaria', valid_from: null },
    ])
    expect((await listed('/benefits', '&on=2026-06-14'))[0]).toMatchObject({ description: 'Atención ambulatoria' })
  })
})

test('a file that gives a category another validity from today on says which earlier days it does not change', async () => {
  await planClinic(clinic).add('/payment-categories', { code: 'A', validity_start: '2026-01-01' })
  const rows = ['code;validity_start;validity_end', 'A;2026-01-01;2026-03-31']
  const { body } = await send('/payment-categories', rows, '?existing=update')
  expect(body.warnings).toEqual([
    'Line 2: The new validity holds from 2026-06-15 on, so these days stay as they were: 2026-04-01 to 2026-06-14. `valid_from: "window"` changes them too.',
  ])
  const whole = [`${rows[0]};valid_from`, `${rows[1]};2026-01-01`]
  expect((await send('/payment-categories', whole, '?existing=update')).body.warnings).toEqual([])
})
