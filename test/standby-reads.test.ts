import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { restCall, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { proofSize, proofTime, recordProof } from './support/proof-size.ts'
import { startOwnPostgresStack, type OwnPostgresStack } from './support/own-postgres-stack.ts'
import { startOwnStandby, type OwnStandby } from './support/own-standby.ts'

// A process that reads from a standby, while another one writes. The standby is behind whenever its replay is paused.

const CHANGES = proofSize({ short: 20, full: 300 })
const READERS = 4

let stack: OwnPostgresStack
let standby: OwnStandby
/** It reads from the standby too. */
let service: ApiService
let clinic: TestTenant
beforeAll(async () => {
  stack = await startOwnPostgresStack({ LOG_LEVEL: 'silent' })
  clinic = await stack.api.newTenant()
  standby = await startOwnStandby(stack.postgres.folder, stack.postgres.urls())
  service = await makeApiService(
    readApiSettings({
      DATABASE_URL: stack.postgres.urls().serviceUrl,
      DATABASE_READ_URL: standby.urls.serviceUrl,
      LOG_LEVEL: 'silent',
    }),
  )
}, 120_000)
afterAll(async () => {
  await service?.close()
  await standby?.remove()
  await stack?.close()
}, 60_000)

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  restCall(service, method, path, body, { 'x-api-key': clinic.key, ...headers })
const isPaused = async () => (await standby.run('select pg_is_wal_replay_paused() as paused'))[0]?.['paused']
const pause = async () => {
  await standby.run('select pg_wal_replay_pause()')
  await expect.poll(isPaused, { timeout: 30_000 }).toBe(true)
}
const resume = () => standby.run('select pg_wal_replay_resume()')
/** How many transactions the standby has run, as its statistics tell. */
const transactions = async () => {
  const sql = "select xact_commit + xact_rollback as count from pg_stat_database where datname = 'vigencia'"
  return Number((await standby.run(sql))[0]?.['count'])
}

describe('a standby whose replay is paused', () => {
  test('stales no quote and no list: what it does not know yet is asked of the primary', proofTime, async () => {
    const make = scenario(clinic)
    const convenio = await make.convenio()
    const price = { procedure_code: 'a', procedure_name: 'A', price_cents: 1, notes: null, metadata: null }
    const selfPay = await make.convenio({ payment_type: 'particular' })
    const path = `${CONVENIOS}/${selfPay}/particular-prices`
    const { id } = (await call('POST', path, price)).body as { id: string }
    let acknowledged = 1
    let writing = true
    const facts = { quotes: 0, lists: 0, stale: 0, unseen: 0 }

    async function write(): Promise<void> {
      for (let change = 1; change <= CHANGES; change++) {
        if (change % 5 === 1) await pause()
        if (change % 5 === 4) await resume()
        const written = await call('PUT', `${path}/${id}`, { ...price, price_cents: change + 1 })
        expect(written.status).toBe(200)
        acknowledged = change + 1
        const name = `Renamed ${change}`
        const renamed = await call('PUT', `${CONVENIOS}/${convenio}`, { name, payment_type: 'convenio' })
        expect(renamed.headers.get('x-read-after')).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/)
        const { body } = await call('GET', `${CONVENIOS}?search=Renamed`)
        facts.lists += 1
        if (!JSON.stringify(body).includes(`"${name}"`)) facts.unseen += 1
      }
      writing = false
    }
    async function read(): Promise<void> {
      while (writing) {
        const least = acknowledged
        const { status, body } = await call(
          'GET',
          `${CONVENIOS}/${selfPay}/quote?procedure_code=a&event_date=2099-01-01`,
        )
        expect(status).toBe(200)
        facts.quotes += 1
        if (Number(body.price_cents) < least) facts.stale += 1
      }
    }
    await Promise.all([write(), ...Array.from({ length: READERS }, read)])
    await resume()
    expect(facts).toMatchObject({ stale: 0, unseen: 0, lists: CHANGES })
    expect(facts.quotes).toBeGreaterThan(CHANGES)
    recordProof({ part: 'reads from a standby whose replay is paused and resumed', size: `${CHANGES} changes, ${READERS} readers`, seed: null, facts }) // prettier-ignore
  })

  test('answers what another process wrote to whoever sends its position back', async () => {
    await pause()
    const { headers, status } = await call('POST', CONVENIOS, { name: 'Position', payment_type: 'convenio' })
    expect(status).toBe(201)
    const other = await makeApiService(
      readApiSettings({
        DATABASE_URL: stack.postgres.urls().serviceUrl,
        DATABASE_READ_URL: standby.urls.serviceUrl,
        LOG_LEVEL: 'silent',
      }),
    )
    const list = async (sent: Record<string, string>) =>
      (await restCall(other, 'GET', `${CONVENIOS}?search=Position`, undefined, { 'x-api-key': clinic.key, ...sent }))
        .body
    try {
      expect(JSON.stringify(await list({}))).not.toContain('"Position"')
      expect(JSON.stringify(await list({ 'x-read-after': headers.get('x-read-after') ?? '' }))).toContain('"Position"')
      expect(JSON.stringify(await list({ 'x-read-after': 'no position' }))).toContain('"Position"')
    } finally {
      await other.close()
      await resume()
    }
  }, 60_000)
})

test('a process that has only a standby says so, reads, and refuses commands', async () => {
  let output = ''
  const { url, process: child } = await startApiProcess({ DATABASE_URL: standby.urls.serviceUrl, LIFECYCLE_DAILY: 'on' }, (text) => (output += text)) // prettier-ignore
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'Never', payment_type: 'convenio' })
  const list = await fetch(url + CONVENIOS, { headers })
  const made = await fetch(url + CONVENIOS, { method: 'POST', headers, body })
  const ready = await Promise.all(
    ['', '?for=reads'].map(async (query) => (await fetch(`${url}/health/ready${query}`)).status),
  )
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(output).toContain('The database is a standby')
  expect([list.status, made.status, ready]).toEqual([200, 503, [503, 200]])
}, 60_000)

test('a standby that keeps up answers lists and loads books; when it is gone the primary does', async () => {
  const make = scenario(clinic)
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01' }, { b: 100 })
  const quote = () => call('GET', `${CONVENIOS}/${convenio}/quote?procedure_code=b&event_date=2026-05-05`)
  const before = await transactions()
  for (let i = 0; i < 50; i++) expect((await call('GET', CONVENIOS)).status).toBe(200)
  await expect.poll(async () => (await transactions()) - before, { timeout: 30_000 }).toBeGreaterThan(40)
  await standby.stop()
  expect((await quote()).body.price_cents).toBe(100)
  for (let i = 0; i < 5; i++) expect((await call('GET', CONVENIOS)).status).toBe(200)
}, 60_000)
