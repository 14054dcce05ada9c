import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Client } from 'pg'
import { onDatabase, testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { makeApiService, type ApiService } from '../../service.ts'
import { readApiSettings } from '../../settings.ts'
import { lifecycleOf } from '@vigencia/testing/fixtures/agreements/lifecycle-of.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const NOW = '2026-06-15T15:00:00Z'
const OFTEN = 0.5

let api: TestApi
let superuser: Client
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow(NOW)
  const name = new URL(api.database.ownerUrl).pathname.slice(1)
  superuser = new Client({ connectionString: onDatabase(testPostgres().superuserUrl, name) })
  await superuser.connect()
})
const processes: ApiService[] = []
afterEach(async () => {
  for (const service of [api.service, ...processes]) await service.daily.stop(5_000)
  await Promise.all(processes.splice(0).map((service) => service.close()))
})
afterAll(async () => {
  await superuser.end()
  await api.close()
})

/** Another process of the api, as far as the database can tell. */
async function another(): Promise<ApiService> {
  const settings = readApiSettings({ DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'silent' })
  const service = await makeApiService(settings, api.service.context.readClock)
  processes.push(service)
  return service
}

/** A tenant with a period that ended last year and one that ends soon. */
async function withAnEnd(): Promise<{ clinic: TestTenant; convenio: string }> {
  const clinic = await api.newTenant()
  const make = scenario(clinic)
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2025-01-01', end_date: '2025-12-31' })
  await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-20' })
  return { clinic, convenio }
}

const expiries = async ({ clinic, convenio }: { clinic: TestTenant; convenio: string }) => {
  const { body } = await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog`)
  return body.items.filter((entry: { change_type: string }) => entry.change_type === 'expire')
}
const until = (condition: () => Promise<void>) => vi.waitFor(condition, { timeout: 30_000, interval: 100 })
const waiting = async () =>
  (await superuser.query("select from jobs.job where name = 'contract-lifecycle' and state <= 'active'")).rowCount

test('a tenant has its schedule as soon as it is made, at five past midnight in its zone', async () => {
  const tenants = [await api.newTenant('America/Sao_Paulo'), await api.newTenant('Pacific/Kiritimati')]
  const { rows } = await superuser.query(
    `select key, cron, timezone, data from jobs.schedule
      where name = 'contract-lifecycle' and key = any ($1) order by timezone`,
    [tenants.map(({ id }) => id)],
  )
  expect(rows).toEqual([
    { key: tenants[0]?.id, cron: '5 0 * * *', timezone: 'America/Sao_Paulo', data: { tenant_id: tenants[0]?.id } },
    { key: tenants[1]?.id, cron: '5 0 * * *', timezone: 'Pacific/Kiritimati', data: { tenant_id: tenants[1]?.id } },
  ])
})

test('at the start of two processes, what was missed is made up for: for each tenant, once', async () => {
  const clinics = [await withAnEnd(), await withAnEnd(), await withAnEnd()]
  const services = [await another(), await another()]
  await Promise.all(services.map((service) => service.daily.start(OFTEN)))
  await until(async () => {
    for (const one of clinics) expect(await expiries(one)).toHaveLength(1)
    expect(await waiting()).toBe(0)
  })
  for (const one of clinics) {
    const [entry] = await expiries(one)
    expect(entry).toMatchObject({ via: 'job', changed_by_key_id: null, changed_by_user_id: null })
    expect(await lifecycleOf(one.clinic).texts()).toEqual(['2026-06-20 expiry_7d 5'])
  }
  const metrics = await (await services[0]!.app.request('/metrics')).text()
  expect(metrics).toMatch(/^vigencia_lifecycle_runs_total\{service="api"\} \d+$/m)
  expect(metrics).toMatch(/^vigencia_lifecycle_failures_total\{service="api"\} 0$/m)
})

test('a run that fails is counted, leaves nothing behind, and is tried again', async () => {
  const one = await withAnEnd()
  await superuser.query(
    "create function contracts.fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$; create trigger fail before insert on contracts.notifications for each row execute function contracts.fail()",
  )
  const service = await another()
  await service.daily.start(OFTEN)
  await until(async () => expect(service.daily.figures.failures).toBeGreaterThan(0))
  expect(await expiries(one)).toEqual([])
  await superuser.query('drop trigger fail on contracts.notifications')
  const retry = "update jobs.job set start_after = now() where name = 'contract-lifecycle' and state = 'retry'"
  await until(async () => {
    await superuser.query(retry) // it would wait a minute
    expect(await waiting()).toBe(0)
  })
  expect(await expiries(one)).toHaveLength(1)
})

test('a database that goes away for a moment stops nothing', async () => {
  const service = await another()
  await service.daily.start(OFTEN)
  await until(async () => expect(await waiting()).toBe(0))
  const cut =
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  const one = await withAnEnd()
  await superuser.query(cut)
  await superuser.query(
    "insert into jobs.job_common (name, data, singleton_key, policy) values ('contract-lifecycle', $1, $2, 'exclusive')",
    [{ tenant_id: one.clinic.id }, one.clinic.id],
  )
  await until(async () => expect(await expiries(one)).toHaveLength(1))
})
