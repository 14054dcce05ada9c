import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededChance } from '../../demo/invented/seeded-chance.ts'
import { PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { anyQuestion, liveHistory } from '@vigencia/testing/fixtures/insurance-plans/lived-history.ts'
import { slowCoverage, type PlainRow } from '@vigencia/testing/fixtures/insurance-plans/slow-coverage.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())

const VERSIONS = ['plan', 'plan_line', 'currency', 'payment_category', 'tariff_item', 'category_price']

/** Every row there is, its columns as text; of versions the first day and the one behind the last beside. */
async function plainRows(tenantId: string): Promise<Record<string, PlainRow[]>> {
  const client = new Client({ connectionString: api.database.serviceUrl })
  await client.connect()
  const read = async (table: string, days: string) => {
    const { rows } = await client.query<{ row: Record<string, string | number | boolean | null> }>(
      `select to_jsonb(r) || ${days} as row from plans.${table} r`,
    )
    return rows.map(({ row }) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])),
    )
  }
  try {
    await client.query("select set_config('vigencia.tenant', $1, false)", [tenantId])
    const rows: Record<string, PlainRow[]> = {}
    for (const table of ['plan_lines', 'category_prices']) rows[table] = await read(table, "'{}'")
    for (const one of VERSIONS)
      rows[`${one}_versions`] = await read(
        `${one}_versions`,
        "jsonb_build_object('first', lower(r.days), 'behind', upper(r.days))",
      )
    return rows
  } finally {
    await client.end()
  }
}

/** As the slow reading tells it. */
function told({ quote, refusal }: { quote: Record<string, unknown> | null; refusal: { code: string } | null }) {
  if (quote === null) return refusal?.code
  const amounts = ['unit_price_cents', 'price_cents', 'fixed_copay_cents', 'variable_copay_cents', 'plan_cents']
  return [...amounts, 'source', 'plan_line_id'].map((name) => quote[name])
}

const ways = new Set<unknown>()

test.each(['one', 'two', 'three'])(
  'after any history, prices are what the rows say when they are read one by one: %s',
  async (seed) => {
    const chance = seededChance(`coverage after history ${seed}`)
    const clinic = await api.newTenant('America/Lima')
    api.setNow('2026-06-01T14:00:00Z')
    expect(await liveHistory(api, clinic, chance, 50)).toBeGreaterThan(20)
    const { revision } = (await clinic.rest('GET', `${PLANS}/reports/iafas`)).body
    const items = Array.from({ length: 2000 }, () => anyQuestion(chance, revision))
    const answer = await clinic.rest('POST', `${PLANS}/coverage-quotes`, { items })
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200)
    const rows = await plainRows(clinic.id)
    const fast = answer.body.items.map(told)
    const taken = new Map<string, bigint>()
    for (const [i, item] of items.entries()) expect([item, fast[i]]).toEqual([item, slowCoverage(rows, item, taken)])
    for (const one of fast) ways.add(Array.isArray(one) ? one[5] : one)
  },
)

test('these histories went each way to a price, and met each refusal but that of amounts', () => {
  expect([...ways].toSorted()).toEqual([
    'currency_mismatch',
    'explicit_price',
    'list_price',
    'no_price',
    'not_covered_on_date',
    'plan_not_found',
    'tariff_item_not_found',
    'units',
  ])
})
