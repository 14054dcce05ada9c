import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ChildProcess } from 'node:child_process'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'

/** A module that moves the wall clock of a process, and leaves its monotonic one. */
const AHEAD =
  'const { Now } = Temporal; const { instant } = Now; Now.instant = () => instant.call(Now).add({ hours: 24 })'
const aDayAhead = `--import data:text/javascript,${encodeURIComponent(AHEAD)}`

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow(null)
  clinic = await api.newTenant()
})

describe('a process whose clock is a day ahead', () => {
  const started: ChildProcess[] = []
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL')
  })

  test('changes nothing and says why, answers reads, and counts what it refused', async () => {
    const convenio = await scenario(clinic).convenio()
    const { url, process: child } = await startApiProcess({
      DATABASE_URL: api.database.serviceUrl,
      NODE_OPTIONS: aDayAhead,
      LOG_LEVEL: 'silent',
    })
    started.push(child)
    const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
    const body = JSON.stringify({ name: 'Of tomorrow', payment_type: 'convenio' })
    const refused = await fetch(url + CONVENIOS, { method: 'POST', headers, body })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.json()).toMatchObject({ code: 'clock', status: 503 })
    const trpc = await fetch(`${url}/trpc/convenios.create`, { method: 'POST', headers, body })
    expect([trpc.status, ((await trpc.json()) as { error: { data: object } }).error.data]).toMatchObject([503, { code: 'clock' }])
    const read = await fetch(`${url}${CONVENIOS}/${convenio}`, { headers })
    expect(read.status).toBe(200)
    const list = (await (await fetch(url + CONVENIOS, { headers })).json()) as { total: number }
    expect(list.total).toBe(1)
    const metrics = await (await fetch(`${url}/metrics`)).text()
    // jobs that come meanwhile are refused and counted too
    const [, refusals] = /vigencia_clock_refusals_total\{.*\} (\d+)/.exec(metrics) ?? []
    expect(Number(refusals)).toBeGreaterThanOrEqual(2)
    expect(metrics).toMatch(/vigencia_clock_ahead_seconds\{.*\} 86\d\d\d/)
  }) // prettier-ignore
})

describe('entries that a clock wrote a day ahead, before anybody noticed', () => {
  const today = () => systemClock().toZonedDateTimeISO('America/Sao_Paulo').toPlainDate().toString()

  async function writtenAhead() {
    const make = scenario(clinic)
    api.setNow(systemClock().add({ hours: 24 }).toString())
    const convenio = await make.convenio()
    const period = await make.draft(convenio, { start_date: '2026-01-01' })
    await make.override(convenio, period, 'A', 100)
    const provider = (await clinic.rest('POST', '/v1/scheduling/providers', { name: 'Ana' })).body.id as string
    api.setNow(null)
    return { make, convenio, period, provider }
  }

  test('do not stop their streams: revisions go on, each later than the one before, and the log proves them', async () => {
    const { make, convenio, period } = await writtenAhead()
    await make.override(convenio, period, 'B', 200)
    await make.activate(convenio, period)
    const { items } = (await clinic.rest('GET', `${CONVENIOS}/${convenio}/changelog`)).body
    const instants = (items as { at: string; revision: number }[]).toReversed().map(({ at }) => instantOf(at).epochNanoseconds)
    expect(instants).toHaveLength(5)
    expect(instants.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(instants)
    expect(new Set(instants).size).toBe(5)
    const quote = await make.quote(convenio, 'B', '2026-06-01')
    expect(quote.body).toMatchObject({ price_cents: 200, revision: 5 })
    const { code } = await callCli(['verify', 'log', '--rows', '--tenant', clinic.id], { DATABASE_OWNER_URL: api.database.ownerUrl })
    expect(code).toBe(0)
  }) // prettier-ignore

  test('do not move the days of what is done after them: a link begins and ends today', async () => {
    const { convenio, provider } = await writtenAhead()
    const path = `/v1/scheduling/providers/${provider}/convenios`
    const linked = await clinic.rest('POST', path, { convenio_id: convenio })
    expect(linked.body).toMatchObject({ linked_on: today(), unlinked_on: null })
    expect((await clinic.rest('DELETE', `${path}/${convenio}`)).status).toBe(204)
    const { items } = (await clinic.rest('GET', `${path}?include_inactive=true`)).body
    expect(items).toMatchObject([{ linked_on: today(), unlinked_on: today() }])
  })

  test('do not keep a link of tomorrow from being ended today', async () => {
    const { convenio, provider } = await writtenAhead()
    const path = `/v1/scheduling/providers/${provider}/convenios`
    api.setNow(systemClock().add({ hours: 24 }).toString())
    await clinic.rest('POST', path, { convenio_id: convenio })
    api.setNow(null)
    expect((await clinic.rest('DELETE', `${path}/${convenio}`)).status).toBe(204)
    expect((await clinic.rest('POST', path, { convenio_id: convenio })).body).toMatchObject({ linked_on: today() })
  })
})
