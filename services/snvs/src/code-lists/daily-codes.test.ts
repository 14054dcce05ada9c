import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const LISTED = [
  {
    idGrupoEvento: 999,
    grupoEvento: 'Grupo',
    idEvento: 999,
    evento: 'Evento',
    idClasificacionManual: 999,
    clasificacionManual: 'Caso',
  },
]
const WELL = { status: 200, body: JSON.stringify(LISTED) }

let snvs: TestSnvs
let registry: ScriptedRegistry
let clinic: SnvsTenant
const logged: string[] = []
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (
    await startTestStack({
      snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url.href, LOG_LEVEL: 'info' },
      log: (line) => logged.push(line),
    })
  ).snvs
})
afterAll(async () => {
  await snvs.close()
  await registry.close()
})
beforeEach(async () => {
  registry.codes = () => WELL
  registry.headers.length = 0
  logged.length = 0
  clinic = await snvs.newTenant()
})

/** Lets the job run at a time until it has run for every clinic. */
async function fetchAt(text: string): Promise<void> {
  snvs.setNow(text)
  await asSuperuser(snvs, "delete from jobs.job where name = 'case-codes'")
  const { codes } = snvs.service
  const { runs, failures } = codes.figures
  const [of] = await asSuperuser<{ count: number }>(snvs, 'select count(*)::int from platform.tenants')
  await codes.start(0.5)
  await vi.waitFor(() => expect(codes.figures.runs).toBeGreaterThanOrEqual(runs + (of?.count ?? 0)), 30_000)
  await codes.stop(5_000)
  expect(codes.figures.failures).toBe(failures)
}
const list = async () => (await clinic.rest('GET', '/v1/snvs/code-lists')).body

test('a tenant has its schedule as soon as it is made, in its zone', async () => {
  const tenant = await snvs.newTenant('America/Lima')
  const schedules = await asSuperuser(
    snvs,
    "select cron, timezone from jobs.schedule where name = 'case-codes' and key = $1",
    [tenant.id],
  )
  expect(schedules).toEqual([{ cron: '20 4 * * *', timezone: 'America/Lima' }])
})

describe("the registry's codes", () => {
  test('are fetched for each clinic that reports, once a day however often the service starts', async () => {
    await caseOf(clinic).desk()
    await fetchAt('2026-11-22T07:20:00Z')
    expect(await list()).toMatchObject({ version: 1, checked_at: '2026-11-22T07:20:00Z', total: 1 })
    const input = registry.headers.length
    await fetchAt('2026-11-22T15:00:00Z')
    expect(registry.headers).toHaveLength(input)
    await fetchAt('2026-11-23T07:20:00Z')
    expect(await list()).toMatchObject({ version: 1, checked_at: '2026-11-23T07:20:00Z' })
  }, 60_000)

  test('release what they bring back, but not while the queue is paused', async () => {
    const cases = caseOf(clinic)
    await cases.desk()
    const [first, second] = [await cases.report(), await cases.report()]
    await putCase(snvs, first.id, 'held')
    await fetchAt('2026-11-24T07:20:00Z')
    expect((await cases.get(first.id)).state).toBe('queued')
    await clinic.rest('POST', '/v1/snvs/queue/hold', {})
    await putCase(snvs, second.id, 'held')
    await fetchAt('2026-11-25T07:20:00Z')
    expect(await cases.get(second.id)).toMatchObject({ state: 'held', held_because: 'restored' })
    await clinic.rest('POST', '/v1/snvs/queue/resume', {})
    expect((await cases.get(second.id)).state).toBe('queued')
  }, 60_000)

  test('stay as they are where the registry is away that day: the log says so, and they are fetched the next', async () => {
    await caseOf(clinic).desk()
    registry.codes = () => ({ status: 500, body: '' })
    await fetchAt('2026-11-26T07:20:00Z')
    expect(await list()).toMatchObject({ version: null, total: 0 })
    const told = logged.filter((line) => line.includes('not to be had today') && line.includes(clinic.id))
    expect(told).toHaveLength(1)
    const jobs = await asSuperuser<{ state: string }>(
      snvs,
      "select state::text from jobs.job where name = 'case-codes' and data ->> 'tenant_id' = $1",
      [clinic.id],
    )
    expect(jobs).toEqual([{ state: 'completed' }])
    registry.codes = () => WELL
    await fetchAt('2026-11-27T07:20:00Z')
    expect(await list()).toMatchObject({ version: 1, total: 1 })
  }, 60_000)

  test('are asked of nobody for a clinic without a desk, or without credentials', async () => {
    const other = await snvs.newTenant()
    await other.rest('PUT', '/v1/snvs/desk', { registry: 'stand_in' })
    await fetchAt('2026-11-28T07:20:00Z')
    const entries = await asSuperuser(snvs, 'select from snvs.code_lists where tenant_id = any ($1)', [
      [clinic.id, other.id],
    ])
    expect(entries).toEqual([])
  }, 60_000)
})
