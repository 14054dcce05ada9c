import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf, type WorkOf } from '@vigencia/testing/stack/work-of.ts'
import { publishPriceTable } from './publish-price-table.ts'
import { makeTablesAvailable } from './make-tables-available.ts'

const TABLES = '/v1/scheduling/price-tables'
const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }

let api: TestApi
let clinic: TestTenant
let make: Scenario
let works: WorkOf
let made = 0
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  works = workOf(api, clinic)
})
afterAll(() => api.close())

const newVersion = () => `v${(made += 1)}`
const importTable = (version: string) =>
  clinic.rest('POST', `${TABLES}/${version}/import`, 'procedure_code,procedure_name,price\n10101012,Consulta,100\n', {
    'content-type': 'text/csv',
  })
const publish = (version: string) => clinic.rest('POST', `${TABLES}/${version}/publish`)
const activate = (convenio: string, period: string) =>
  clinic.rest('PATCH', `${CONVENIOS}/${convenio}/contracts/${period}/activate`)

/** A unit of work that stops before its end until it is let go; `held` once it is there. */
function holding(run: Parameters<WorkOf['change']>[0]) {
  const held = Promise.withResolvers<void>()
  const letGo = Promise.withResolvers<void>()
  const done = works.change(async (work) => {
    const result = await run(work)
    held.resolve()
    await letGo.promise
    return result
  })
  return { held: Promise.race([held.promise, done]), letGo: () => letGo.resolve(), done }
}

/** Until somebody waits for a lock. */
const somebodyWaits = () =>
  expect
    .poll(
      () =>
        works.read(
          async ({ sql }) =>
            (await sql<{ waiting: number }>('select count(*)::integer as waiting from pg_locks where not granted'))[0]
              ?.waiting,
        ),
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0)

/** What activation does to a convenio, for a period that is born active. */
function activation(convenio: string, version: string) {
  return holding(async (work) => {
    const change = await work.change('convenio', convenio)
    if (change === null) throw new Error('no such convenio')
    const period = randomUUIDv7()
    await work.sql(
      `insert into contracts.periods (tenant_id, id, convenio_id, cbhpm_table_version, copay_enabled, requires_card_number,
                                      requires_authorization, created_at, updated_at, activated_at)
       values ($1, $2, $3, $4, false, false, false, $5, $5, $5)`,
      [work.tenant.id, period, convenio, version, work.now.toString()],
    )
    await work.sql(
      `insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, known_from)
       values ($1, $2, $3, $4, '[2026-01-01,2027-01-01)', 'active', $5)`,
      [work.tenant.id, randomUUIDv7(), convenio, period, change.revision],
    )
    await makeTablesAvailable(work, change, convenio, [version])
    await change.record({
      change_type: 'activate',
      change_description: 'Activated',
      affected_table: 'periods',
      period_id: period,
    })
  })
}

describe('a period activated at the moment its table is published has its table', () => {
  test('when the activation is first and the publication waits for it', async () => {
    const version = newVersion()
    await importTable(version)
    const convenio = await make.convenio()
    const activating = activation(convenio, version)
    await activating.held
    const publishing = publish(version)
    await somebodyWaits()
    activating.letGo()
    await activating.done
    expect((await publishing).status).toBe(200)
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({
      status: 200,
      body: { price_cents: 10_000 },
    })
  })

  test('when the table is made, filled and published after the activation has looked for it', async () => {
    const version = newVersion()
    const convenio = await make.convenio()
    const activating = activation(convenio, version)
    await activating.held
    await importTable(version)
    const publishing = publish(version)
    await somebodyWaits()
    activating.letGo()
    await activating.done
    expect((await publishing).status).toBe(200)
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({
      status: 200,
      body: { price_cents: 10_000 },
    })
  })

  test('when the publication is first and the activation waits for it', async () => {
    const version = newVersion()
    await importTable(version)
    const convenio = await make.convenio()
    const period = await make.draft(convenio, { ...YEAR, cbhpm_table_version: version })
    const publishing = holding((work) => publishPriceTable(work, { version }))
    await publishing.held
    const activating = activate(convenio, period)
    await somebodyWaits()
    publishing.letGo()
    await publishing.done
    expect((await activating).status).toBe(200)
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({
      status: 200,
      body: { price_cents: 10_000 },
    })
  })

  test('when the convenio names the table already, and both hold what the other one needs next', async () => {
    const version = newVersion()
    await importTable(version)
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2025-01-01', end_date: '2025-12-31', cbhpm_table_version: version })
    const activating = activation(convenio, version)
    await activating.held
    const publishing = publish(version)
    await somebodyWaits()
    activating.letGo()
    await activating.done
    expect((await publishing).status).toBe(200)
    expect(await make.quote(convenio, '10101012', '2025-06-15')).toMatchObject({ status: 200 })
    expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({ status: 200 })
  })

  test('in any order that chance brings, for several convenios with two periods each, and none knows it twice', async () => {
    for (let round = 0; round < 10; round++) {
      const version = newVersion()
      await importTable(version)
      const drafts = await Promise.all(
        Array.from({ length: 3 }, async () => {
          const convenio = await make.convenio()
          const first = await make.draft(convenio, {
            start_date: '2025-01-01',
            end_date: '2025-12-31',
            cbhpm_table_version: version,
          })
          const second = await make.draft(convenio, { ...YEAR, cbhpm_table_version: version })
          return { convenio, periods: [first, second] }
        }),
      )
      const calls = drafts.flatMap(({ convenio, periods }) => periods.map((period) => () => activate(convenio, period)))
      calls.splice(round % (calls.length + 1), 0, () => publish(version))
      const answers = await Promise.all(calls.map((call) => call()))
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      for (const { convenio } of drafts) {
        expect(await make.quote(convenio, '10101012', '2025-06-15')).toMatchObject({
          status: 200,
          body: { price_cents: 10_000 },
        })
        expect(await make.quote(convenio, '10101012', '2026-06-15')).toMatchObject({
          status: 200,
          body: { price_cents: 10_000 },
        })
      }
    }
  })

  test('and many publications at once are one', async () => {
    const version = newVersion()
    await importTable(version)
    const convenio = await make.convenio()
    await make.period(convenio, { ...YEAR, cbhpm_table_version: version })
    const answers = await Promise.all(Array.from({ length: 8 }, () => publish(version)))
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    const entries = await works.entries(convenio)
    expect(entries.filter(({ change_type }) => change_type === 'price_table_published')).toHaveLength(1)
  })
})
