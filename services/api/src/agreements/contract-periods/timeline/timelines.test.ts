import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
})

async function show(query = '') {
  const { status, body } = await clinic.rest('GET', `/v1/scheduling/contracts/timelines${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

interface Shown {
  readonly name: string
  readonly ends_on: string | null
  readonly ends_soon: boolean
}

const inShort = (items: Shown[]) => items.map(({ name, ends_on, ends_soon }) => [name, ends_on, ends_soon])

/** Convenios by the days that they price. */
async function clinicOf(days: Record<string, [string, string | null][]>): Promise<void> {
  for (const [name, periods] of Object.entries(days)) {
    const convenio = await make.convenio({ name })
    for (const [start_date, end_date] of periods) await make.period(convenio, { start_date, end_date })
  }
}

test('what ends within sixty days and has no successor comes first, by its last day', async () => {
  await clinicOf({
    'Ends never': [['2025-01-01', null]],
    'Ends at sixty': [['2025-01-01', '2026-08-14']],
    'Ends later': [['2025-01-01', '2026-08-15']],
    'Ends today': [['2025-01-01', '2026-06-15']],
    'Has ended': [['2025-01-01', '2026-06-14']],
    'Has a successor': [['2025-01-01', '2026-06-30'], ['2026-07-01', '2027-06-30']], // prettier-ignore
    'Has a gap': [['2025-01-01', '2026-06-30'], ['2026-07-02', null]], // prettier-ignore
    'Has nothing': [],
  })
  const { items, total } = await show()
  expect(total).toBe(8)
  expect(inShort(items)).toEqual([
    ['Ends today', '2026-06-15', true],
    ['Has a gap', '2026-06-30', true],
    ['Ends at sixty', '2026-08-14', true],
    ['Ends later', '2026-08-15', false],
    ['Ends never', null, false],
    ['Has a successor', '2027-06-30', false],
    ['Has ended', null, false],
    ['Has nothing', null, false],
  ])
  expect(inShort((await show('?ends_within=0&limit=2')).items)).toEqual([
    ['Ends today', '2026-06-15', true],
    ['Ends at sixty', '2026-08-14', false],
  ])
  const page = await show('?offset=6&limit=1')
  expect([inShort(page.items), page.total]).toEqual([[['Has ended', null, false]], 8])
  expect(await show('?offset=9')).toMatchObject({ items: [], total: 8 })
})

test('each has the items of its own timeline, and what is worth a look in what holds from today on', async () => {
  const convenio = await make.convenio({ name: 'São Lucas' })
  await make.period(convenio, { start_date: '2024-01-01', end_date: '2024-12-30' })
  const second = await make.period(convenio, { start_date: '2025-01-01', end_date: '2026-06-30' }, { A: 0 })
  const draft = await make.draft(convenio, { start_date: '2027-01-01', end_date: null })
  const { items } = await show('?search=sao')
  expect(items).toHaveLength(1)
  const own = (await clinic.rest('GET', `/v1/scheduling/convenios/${convenio}/contracts/timeline`)).body
  expect((await show(`?convenio_id=${convenio}`)).items).toEqual(items)
  expect((await show(`?convenio_id=${second}`)).items).toEqual([])
  expect(items[0].items).toEqual(own.items)
  expect(items[0].revision).toBe(own.revision)
  const found = items[0].findings.map(
    ({ period_id, items: list }: { period_id: string; items: { code: string }[] }) => [
      period_id,
      list.map(({ code }) => code),
    ],
  )
  expect(found).toEqual([
    [second, ['gap_before', 'no_successor', 'no_reajuste_for_a_year', 'no_table', 'zero_price_override']],
    [draft, ['gap_before', 'no_table']],
  ])
})

test('deactivated convenios are shown where they are asked for, and no other tenant’s are', async () => {
  const convenio = await make.convenio({ name: 'Gone' })
  await clinic.rest('DELETE', `/v1/scheduling/convenios/${convenio}`)
  const other = await api.newTenant()
  await scenario(other).convenio({ name: 'Elsewhere' })
  expect((await show()).items).toEqual([])
  expect(inShort((await show('?is_active=false')).items)).toEqual([['Gone', null, false]])
})
