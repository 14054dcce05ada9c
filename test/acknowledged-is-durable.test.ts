import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onDatabase, testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { apiProcess, startApiProcess } from './support/api-process.ts'
import { startKillablePostgres, type KillablePostgres } from './support/killable-postgres.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { verifiedBySql } from './support/verified-by-sql.ts'

// Writers over HTTP, and in the middle of it SIGKILL to the service and to every process of the database.

const CYCLES = proofSize({ short: 1, full: 10 })
const WRITERS = 8

let postgres: KillablePostgres
let tenant: string
let key: string
beforeAll(async () => {
  postgres = await startKillablePostgres()
  const service = await startService()
  service.process.kill('SIGTERM')
  await once(service.process, 'exit')
  const owner = { DATABASE_OWNER_URL: postgres.urls().ownerUrl }
  const place = ['--country', 'BR', '--time-zone', 'America/Sao_Paulo', '--currency', 'BRL']
  const made = await callCli(['tenants', 'create', '--name', 'Clinic', ...place, '--json'], owner)
  tenant = made.json.id
  const scopes = ['--name', 'writers', '--scopes', 'contracts:read,contracts:write']
  key = (await callCli(['keys', 'create', '--tenant', tenant, ...scopes, '--json'], owner)).json.key
}, 120_000)
afterAll(() => postgres.remove(), 60_000)

/** As it is run for keeps: it starts only where the database keeps what it acknowledges. */
const startService = () =>
  startApiProcess({
    NODE_ENV: 'production',
    DEMO: '0',
    DATABASE_URL: postgres.urls().serviceUrl,
    DATABASE_OWNER_URL: postgres.urls().ownerUrl,
  })

interface Written {
  readonly id: string
  readonly revision: number
  readonly name: string
}

/** What writers were told, and what they were never told about. */
interface Tally {
  readonly acknowledged: Written[]
  readonly inDoubt: string[]
}

/** One writer: makes convenios and renames each, as fast as it is answered, until nobody answers. */
async function write(url: string, { acknowledged, inDoubt }: Tally): Promise<void> {
  const headers = { 'x-api-key': key, 'content-type': 'application/json' }
  const send = async (method: string, path: string, name: string): Promise<Written | null> => {
    try {
      const body = JSON.stringify({ name, payment_type: 'convenio' })
      const response = await fetch(url + path, { method, headers, body })
      const answer = (await response.json()) as Written
      // who was answered that it failed, while the database went away, was told nothing of what became of it
      if (response.status >= 500) return (inDoubt.push(name), null)
      expect(response.status, JSON.stringify(answer)).toBeLessThan(300)
      acknowledged.push(answer)
      return answer
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error
      inDoubt.push(name)
      return null
    }
  }
  for (;;) {
    const made = await send('POST', CONVENIOS, `Made ${crypto.randomUUID()}`)
    if (made === null) return
    if ((await send('PUT', `${CONVENIOS}/${made.id}`, `Renamed ${crypto.randomUUID()}`)) === null) return
  }
}

/** Those that the database does not hold as they were acknowledged: the row, its revision and the entry of the log. */
async function lost(client: Client, acknowledged: readonly Written[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select w.name from jsonb_to_recordset($1) as w (id uuid, revision bigint, name text)
       left join contracts.current_convenios c on c.id = w.id and c.revision >= w.revision and (c.revision > w.revision or c.name = w.name)
       left join platform.change_log l on l.chain_id = w.id and l.revision = w.revision and l.entry::jsonb -> 'new_values' ->> 'name' = w.name
      where c.id is null or l.chain_id is null`,
    [JSON.stringify(acknowledged)],
  )
  return rows.map(({ name }) => name)
}

/** Convenios that are there by half: without an entry of the log for their revision, or not by their last entry's name. */
async function halves(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int from contracts.current_convenios c
       left join platform.change_log l on l.chain_id = c.id and l.revision = c.revision
      where l.entry::jsonb -> 'new_values' ->> 'name' is distinct from c.name`,
  )
  return rows[0]?.count as number
}

test('nothing that was acknowledged is lost when the service and the database are killed', proofTime, async () => {
  const chance = chanceFrom(proofSeed())
  const all: Tally = { acknowledged: [], inDoubt: [] }
  let landed = 0
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const service = await startService()
    const now: Tally = { acknowledged: [], inDoubt: [] }
    const writers = Array.from({ length: WRITERS }, () => write(service.url, now))
    await sleep(500 + chance() * 1500)
    // at once, the one or the other first
    const isServiceFirst = chance() < 0.5
    if (isServiceFirst) service.process.kill('SIGKILL')
    await postgres.kill()
    service.process.kill('SIGKILL')
    await Promise.all(writers)
    all.acknowledged.push(...now.acknowledged)
    all.inDoubt.push(...now.inDoubt)

    await postgres.restart()
    const { superuserUrl, ownerUrl } = postgres.urls()
    const client = new Client({ connectionString: onDatabase(superuserUrl, new URL(ownerUrl).pathname.slice(1)) })
    await client.connect()
    try {
      expect(await lost(client, all.acknowledged)).toEqual([])
      expect(await halves(client)).toBe(0)
      const names = await client.query('select 1 from platform.change_log where entry::jsonb -> $1 ->> $2 = any ($3)', [
        'new_values',
        'name',
        now.inDoubt,
      ])
      landed += names.rowCount ?? 0
      for (const { id } of now.acknowledged.slice(-20))
        expect((await verifiedBySql(client, tenant, id)).brokenAt).toBeNull()
    } finally {
      await client.end()
    }
  }
  expect(all.acknowledged.length).toBeGreaterThan(0)
  expect(all.inDoubt.length).toBeGreaterThan(0)
  recordProof({
    part: 'SIGKILL to the service and to the database under writers over HTTP',
    size: `${CYCLES} cycles, ${WRITERS} writers`,
    seed: proofSeed(),
    facts: {
      acknowledged: all.acknowledged.length,
      lost: 0,
      'in doubt': all.inDoubt.length,
      'of these carried out': landed,
    },
  })
})

test('outside tests, the service does not start where fsync, full_page_writes or synchronous_commit is off', async () => {
  const api = (await startTestStack({ api: {}, own: true })).api
  // the test run's own server is fast, and forgets
  expect(new URL(api.database.serviceUrl).port).toBe(new URL(testPostgres().serviceUrl).port)
  const { code, errors } = await apiProcess({
    NODE_ENV: 'production',
    DEMO: '0',
    DATABASE_URL: api.database.serviceUrl,
  })
  await api.close()
  expect(code).toBe(1)
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    expect(errors).toContain(`PostgreSQL's ${setting} is off: it must be on, or a crash loses data.`)
})
