import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { makePlan, planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import {
  coverageFixture,
  LAST_MONTH,
  type CoverageFixture,
} from '@vigencia/testing/fixtures/insurance-plans/coverage-fixture.ts'

let api: TestApi
let clinic: TestTenant
let made: Awaited<ReturnType<typeof makePlan>>
let asking: CoverageFixture
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
  made = await makePlan(clinic)
  asking = coverageFixture(clinic, made)
  await planClinic(clinic).change('/plan-lines', made.line, {
    fixed_copay_cents: 3000,
    variable_copay_percent: 10,
    pharmacy_copay_percent: 20,
    valid_from: '2026-01-01',
  })
})

type Line = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
interface Answer {
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
}

/** A service of 62.50, another of 20.00, and pharmacy of 40.00 less 10 %. */
const LINES = [
  { kind: 'service', list_price_cents: 6250 },
  { kind: 'service', list_price_cents: 2000 },
  { kind: 'pharmacy', list_price_cents: 4000 },
]

const visit = (lines: readonly object[] = LINES, fields: object = {}) =>
  clinic.rest('POST', `${PLANS}/${made.plan.id}/visit-quotes`, {
    event_date: LAST_MONTH,
    currency: 'PEN',
    lines: lines.map((line) => ({ benefit_id: made.benefit.id, ...line })),
    ...fields,
  })
const items = (fields: object, lines: readonly object[] = LINES) =>
  lines.map((line) => ({ tariff_code: null, ...line, ...fields }))
const patientCents = ({ body }: Answer) => body.items.map(({ quote }: Line) => quote.patient_cents)

describe('PE-08: each line of a visit paid the fixed copay, pharmacy too: 84.45 in place of 42.45', () => {
  test('a visit is one event: the fixed copay once, and the sums are those of the lines', async () => {
    const { status, body } = await visit()
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({
      plan_id: made.plan.id,
      event_date: LAST_MONTH,
      currency: 'PEN',
      complete: true,
      price_cents: 11_850,
      fixed_copay_cents: 3000,
      variable_copay_cents: 1245,
      patient_cents: 4245,
      plan_cents: 7605,
      igv_included: false,
    })
    expect(body.lines.map(({ quote }: Line) => [quote.patient_cents, quote.visit_line_count])).toEqual([
      [3325, 3],
      [200, 3],
      [720, 3],
    ])
  })

  test('in a list, items of one visit, plan and day are one; without a visit each is its own', async () => {
    expect(patientCents(await asking.quotes(items({ visit: 'A-1' })))).toEqual([3325, 200, 720])
    expect(patientCents(await asking.quotes(items({})))).toEqual([3325, 2000, 720])
    const [first, ...others] = items({ visit: 'A-1' })
    const days = [first as object, ...others.map((one) => ({ ...one, event_date: '2026-05-21' }))]
    expect(patientCents(await asking.quotes(days))).toEqual([3325, 2000, 720])
    const visits = [first as object, ...others.map((one) => ({ ...one, visit: 'A-2' }))]
    expect(patientCents(await asking.quotes(visits))).toEqual([3325, 2000, 720])
  })

  test('a line that cannot be priced carries its refusal, and the others are priced', async () => {
    const { body } = await visit([
      ...LINES,
      { kind: 'service', tariff_code: '99' },
      { kind: 'service', benefit_id: 77 },
    ])
    expect(body).toMatchObject({ complete: false, patient_cents: 4245 })
    expect(body.lines.map(({ refusal }: Line) => refusal?.code ?? null)).toEqual([
      null,
      null,
      null,
      'tariff_item_not_found',
      'not_covered_on_date',
    ])
  })

  test.each([
    ['no line', []],
    ['201 lines', Array.from({ length: 201 }, () => ({ kind: 'service', list_price_cents: 1 }))],
  ])('%s is no visit', async (_words, lines) => {
    expect((await visit(lines)).body.code).toBe('invalid_input')
  })

  test('of a key without the scope, or of the plan of another clinic, it is refused', async () => {
    const key = await clinic.newKey(['plans:write'])
    const body = { event_date: LAST_MONTH, currency: 'PEN', lines: [{ benefit_id: 1, kind: 'service' }] }
    expect((await clinic.rest('POST', `${PLANS}/1/visit-quotes`, body, { 'x-api-key': key })).status).toBe(403)
    const other = await api.newTenant('America/Lima')
    expect((await other.rest('POST', `${PLANS}/1/visit-quotes`, body)).body.code).toBe('plan_not_found')
  })
})

describe('PE-10: what SITEDS tells of a coverage had no field', () => {
  const terms = {
    coverage_type: '4',
    coverage_subtype: '0100',
    maximum_cents: 150_000_00,
    waiting_until: '2026-03-31',
    guarantee_letter: true,
  }

  test('it is kept with the line, told with each quote, and changes no cent', async () => {
    const before = (await asking.quote()).body
    await planClinic(clinic).change('/plan-lines', made.line, {
      ...terms,
      fixed_copay_cents: 3000,
      variable_copay_percent: 10,
      pharmacy_copay_percent: 20,
      valid_from: '2026-01-01',
    })
    const shown = (await clinic.rest('GET', `${PLANS}/plan-lines/${made.line.id}`)).body
    expect(shown).toMatchObject(terms)
    const after = (await asking.quote()).body
    expect(after.line_terms).toEqual(terms)
    expect({ ...after, line_terms: before.line_terms, revision: before.revision }).toEqual(before)
    expect((await asking.quote({ revision: before.revision })).body).toEqual(before)
  })

  test('it is left out by who knows nothing of it, and read from a file', async () => {
    const benefit = await planClinic(clinic).add('/benefits', { code: 'HOS' })
    const header =
      'plan_code,benefit_code,currency_code,coverage_type,coverage_subtype,maximum,waiting_until,guarantee_letter'
    const file = `${header}\nPLAN-1,HOS,SOL,4,0100,150000.00,2026-03-31,si\n`
    const imported = await clinic.rest('POST', `${PLANS}/plan-lines/import`, file, { 'content-type': 'text/csv' })
    expect(imported.status, JSON.stringify(imported.body)).toBe(200)
    const [line] = (await clinic.rest('GET', `${PLANS}/plan-lines?benefit_id=${benefit.id}`)).body.items
    expect(line).toMatchObject(terms)
    expect(made.line).toMatchObject({ maximum_cents: null, waiting_until: null, guarantee_letter: null })
  })
})

describe('visits are known from one revision of a tenant on', () => {
  /** What the migration does to a database that has plans of before, done to one that has them now. */
  async function makeVisitsKnown(): Promise<void> {
    const file = new URL('../migrations/0010-visits.sql', import.meta.url)
    const [block] = /^do \$\$[\s\S]*?^end \$\$;/m.exec(await readFile(file, 'utf8')) ?? []
    const client = new Client({ connectionString: api.database.ownerUrl })
    await client.connect()
    try {
      await client.query(block as string)
    } finally {
      await client.end()
    }
  }

  test('earlier revisions answer as they did, to the byte; the log tells from which one on', async () => {
    await makeVisitsKnown()
    const { items: log } = (await clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body
    expect(log[0]).toMatchObject({
      change_type: 'migrate',
      affected_table: 'visit_pricing',
      retroactive: true,
      new_values: { known_from: 12 },
    })
    const then = { revision: 11 }
    const alone = (await asking.quote({ ...then, tariff_code: null, kind: 'pharmacy', list_price_cents: 4000 })).body
    // 36.00 less 30.00, 20 % of the 6.00 that are left
    expect(alone).toEqual({
      plan_id: 1,
      benefit_id: 1,
      event_date: LAST_MONTH,
      kind: 'pharmacy',
      tariff_code: null,
      list_price_cents: 4000,
      currency: 'PEN',
      quantity: 1,
      unit_price_cents: 3600,
      price_cents: 3600,
      fixed_copay_cents: 3000,
      variable_copay_cents: 120,
      patient_cents: 3120,
      plan_cents: 480,
      source: 'list_price',
      plan_line_id: 1,
      payment_category_id: 1,
      revision: 11,
      explanation: expect.arrayContaining([
        { rule: 'fixed_copay', applied: true, because: '30.00, once for the event' },
      ]),
    })
    expect(patientCents(await asking.quotes(items({ visit: 'A', ...then })))).toEqual([3325, 2000, 3120])
    expect((await visit(LINES, then)).body).toMatchObject({ patient_cents: 8445, revision: 11 })
    expect((await visit()).body).toMatchObject({ patient_cents: 4245, revision: 12 })
    expect((await visit(LINES, { known_at: '2026-06-15T15:00:01Z' })).body.code).toBe('revision_not_reached')

    await makeVisitsKnown()
    expect((await clinic.rest('GET', `${PLANS}/changelog?limit=1`)).body.items[0].revision).toBe(12)
    const { json } = await callCli(['verify', 'log', '--rows', '--json'], { DATABASE_OWNER_URL: api.database.ownerUrl })
    expect(json).toMatchObject({ intact: true })
  })
})
