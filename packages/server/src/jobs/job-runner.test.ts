import { readFile } from 'node:fs/promises'
import { Client, type Pool } from 'pg'
import { getConstructionPlans } from 'pg-boss'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { makeLogger } from '../logging/make-logger.ts'
import { failedAttempt } from './failed-attempt.ts'
import { startJobRunner, type JobRunner } from './job-runner.ts'

const QUEUE = 'letters'
const Letter = z.object({ to: z.string() })

let database: TestDatabase
let owner: Client
beforeAll(async () => {
  database = await makeTestDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(`select jobs.create_queue('${QUEUE}', '{"policy": "exclusive", "retryLimit": 3}')`)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const running: { runner: JobRunner; pool: Pool }[] = []
afterEach(async () => {
  await Promise.all(running.map(({ runner }) => runner.stop(5_000)))
  await Promise.all(running.splice(0).map(({ pool }) => pool.end()))
  await owner.query('delete from jobs.job; delete from jobs.schedule')
})

async function start(logger = makeLogger('test', 'silent')): Promise<JobRunner> {
  const pool = connectPool(database.serviceUrl, 2, () => {})
  const runner = await startJobRunner({ pool, logger, pollSeconds: 0.5 })
  running.push({ runner, pool })
  return runner
}

/** A schedule that is due at midnight in some zone. */
const schedule = (key: string) =>
  owner.query(
    `insert into jobs.schedule (name, key, cron, timezone, data, options, created_on)
     values ('${QUEUE}', $1, '0 0 * * *', 'America/Sao_Paulo', $2, $3, now() - interval '3 days')`,
    [key, { to: key }, { tz: 'America/Sao_Paulo', key, missed: 'once', singletonKey: key }],
  )
const until = (condition: () => void | Promise<void>) => vi.waitFor(condition, { timeout: 30_000, interval: 50 })
const statesOf = async () =>
  (await owner.query<{ state: string }>(`select state from jobs.job where name = '${QUEUE}' order by 1`)).rows.map(
    ({ state }) => state,
  )

test('the tables in the migration are those that this pg-boss makes', async () => {
  const plan = getConstructionPlans('jobs', { createSchema: false })
  const words = (sql: string) =>
    sql
      .replaceAll(/--.*$/gm, '')
      .split(/[\s;]+/)
      .filter((word) => word !== '')
  const url = new URL(import.meta.resolve('@vigencia/database/migrations/jobs/0001-pg-boss.sql'))
  const ours = words((await readFile(url, 'utf8')).split('\n-- What pg-boss does')[0] as string)
  // Left out: its own transaction, and partitions named by the day on which the migration runs.
  const theirs = words(
    plan
      .slice(plan.indexOf('CREATE TYPE'), plan.lastIndexOf('COMMIT'))
      .replace(/DO \$\$\s+DECLARE\s+d date;[^]*?END;\s+\$\$/, ''),
  )
  expect(ours).toEqual(theirs)
})

test('a time that passed while nothing ran is caught up once, whoever looks first of two', async () => {
  await schedule('Ana')
  await schedule('Bia')
  await owner.query("update jobs.version set cron_on = now() - interval '2 days 1 minute'")
  const got: string[] = []
  for (const runner of [await start(), await start()])
    await runner.work(QUEUE, Letter, async ({ to }) => void got.push(to))
  await until(async () => expect(await statesOf()).toEqual(['completed', 'completed']))
  expect(got.toSorted()).toEqual(['Ana', 'Bia'])
})

test('each schedule can be run now; asked by two at once, each is waiting once', async () => {
  await schedule('Ana')
  await schedule('Bia')
  const runners = [await start(), await start()]
  await Promise.all(runners.map((runner) => runner.runEachScheduleNow(QUEUE)))
  expect(await statesOf()).toEqual(['created', 'created'])
  const got: string[] = []
  await runners[0]!.work(QUEUE, Letter, async ({ to }) => void got.push(to))
  await until(() => expect(got.toSorted()).toEqual(['Ana', 'Bia']))
})

test('one that fails is tried again and keeps nobody waiting', async () => {
  await schedule('Ana')
  await schedule('Bia')
  const runner = await start()
  await runner.runEachScheduleNow(QUEUE)
  const got: string[] = []
  await runner.work(QUEUE, Letter, async ({ to }) => {
    got.push(to)
    if (to === 'Ana' && got.filter((one) => one === 'Ana').length === 1) throw new Error('a secret word')
  })
  await until(async () => expect(await statesOf()).toEqual(['completed', 'completed']))
  expect(got.toSorted()).toEqual(['Ana', 'Ana', 'Bia'])
  const { rows } = await owner.query('select output::text as output from jobs.job where output is not null')
  expect(JSON.stringify(rows)).not.toContain('secret')
})

test('the log says why a job failed, at which attempt, and when it is tried again; the last one says never', async () => {
  await owner.query('update jobs.queue set retry_limit = 1, retry_delay = 1, retry_backoff = true where name = $1', [
    QUEUE,
  ])
  await schedule('Ana')
  const lines: Record<string, unknown>[] = []
  const runner = await start(makeLogger('test', 'error', { write: (line) => void lines.push(JSON.parse(line)) }))
  await runner.runEachScheduleNow(QUEUE)
  await runner.work(QUEUE, Letter, async () => {
    throw new Error('the letter came back', { cause: new Error('nobody lives there') })
  })
  await until(async () => expect(await statesOf()).toEqual(['failed']))
  const why = { message: 'the letter came back', cause: { message: 'nobody lives there' } }
  expect(lines).toMatchObject([
    {
      msg: 'a job failed',
      queue: QUEUE,
      request_id: expect.any(String),
      attempt: 1,
      of: 2,
      again_within_s: 2,
      err: why,
    },
    { msg: 'a job failed', queue: QUEUE, attempt: 2, of: 2, again_within_s: null, err: why },
  ])
})

test.each([
  ['a wait that stays', { retryCount: 1, retryLimit: 3, retryDelay: 5, retryBackoff: false }, 5],
  ['a wait that doubles', { retryCount: 2, retryLimit: 12, retryDelay: 60, retryBackoff: true }, 480],
  ['up to the most', { retryCount: 9, retryLimit: 12, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 }, 3600],
  ['none after the last', { retryCount: 12, retryLimit: 12, retryDelay: 60, retryBackoff: true }, null],
])('when a job is tried again: %s', (_what, job, again_within_s) => {
  expect(failedAttempt(job)).toMatchObject({ again_within_s })
})

test('told to stop, it lets what runs end and takes nothing more', async () => {
  await schedule('Ana')
  const runner = await start()
  await runner.runEachScheduleNow(QUEUE)
  let [begun, ended] = [false, false]
  await runner.work(QUEUE, Letter, async () => {
    begun = true
    await new Promise((resolve) => setTimeout(resolve, 300))
    ended = true
  })
  await until(() => expect(begun).toBe(true))
  await runner.stop(5_000)
  expect(ended).toBe(true)
  expect(await statesOf()).toEqual(['completed'])
})

test('a tenant that moves to another zone takes its daily schedules along', async () => {
  const id = '0199a0f2-7c51-7e2b-9c1d-3f5b8a6d4e21'
  const zones = async () => {
    await owner.query("select jobs.schedule_tenant($1, 'tenant')", [id])
    const { rows } = await owner.query<{ timezone: string; tz: string }>(
      "select distinct timezone, options ->> 'tz' as tz from jobs.schedule where key = $1",
      [id],
    )
    return rows
  }
  await owner.query('begin')
  await owner.query(`set local vigencia.tenant = '${id}'`)
  await owner.query("insert into platform.tenants values ($1, 'Moving', 'PE', 'America/Lima', 'PEN', 'k', now())", [id])
  await owner.query("insert into platform.chains (tenant_id, chain_id, kind) values ($1, $1, 'tenant')", [id])
  expect(await zones()).toEqual([{ timezone: 'America/Lima', tz: 'America/Lima' }])
  await owner.query("update platform.tenants set time_zone = 'America/Bogota' where tenant_id = $1", [id])
  expect(await zones()).toEqual([{ timezone: 'America/Bogota', tz: 'America/Bogota' }])
  await owner.query('rollback')
})

test('a service that is not the owner may make no queue with a table of its own, and take no schedule away', async () => {
  const service = new Client({ connectionString: database.serviceUrl })
  await service.connect()
  const denied = { code: '42501' }
  await expect(
    service.query(`select jobs.create_queue('mine', '{"partition": true, "policy": "standard"}')`),
  ).rejects.toMatchObject(denied)
  await expect(service.query('delete from jobs.schedule')).rejects.toMatchObject(denied)
  await expect(service.query("update jobs.schedule set timezone = 'UTC'")).rejects.toMatchObject(denied)
  await expect(service.query('create table jobs.mine ()')).rejects.toMatchObject(denied)
  await expect(service.query("select jobs.schedule_tenant(gen_random_uuid(), 'tenant')")).rejects.toMatchObject(denied)
  await service.end()
})
