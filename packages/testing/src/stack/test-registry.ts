import { request } from 'node:http'
import { Client } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { makeTestDatabase, type TestDatabase } from '../postgres/make-test-database.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { readWs400Settings } from '@vigencia/ws400/settings.ts'
import { REPORT_PATH } from '@vigencia/ws400/wire/registry-routes.ts'
import { makeWs400Service, type Ws400Service } from '@vigencia/ws400/ws400-service.ts'

/** The stand-in in this process, on a database and a port of its own, where a test may set the clock. */
export interface TestRegistry {
  readonly service: Ws400Service
  readonly database: TestDatabase
  readonly url: string
  setNow(text: string): void
  /** A request as it stands, over a connection of its own. */
  send(order: Order): Promise<Answer>
  /** A report with the source's test credentials. */
  report(body: unknown, headers?: Record<string, string>): Promise<Answer>
  /** How many cases there are. */
  cases(): Promise<number>
  close(): Promise<void>
}

export interface Order {
  readonly method: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** The JSON of it; undefined where it is none. */
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
}

export const CREDENTIALS = { APP_ID: 'PruebasWSQA_SNVS_ID', APP_KEY: 'PruebasWSQA_SNVS_KEY' }

export async function makeTestRegistry(
  settings: NodeJS.ProcessEnv = {},
  database?: TestDatabase,
): Promise<TestRegistry> {
  const fixture = database ?? (await makeTestDatabase())
  let now: Instant = Temporal.Instant.from('2026-11-22T15:00:00Z')
  const environment = { DATABASE_URL: fixture.serviceUrl, LOG_LEVEL: 'silent', ...settings }
  const service = await makeWs400Service(readWs400Settings(environment), () => now)
  const listening = await listen(service.app, { host: '127.0.0.1', port: 0, portSetting: 'WS400_PORT' })
  const url = `http://127.0.0.1:${listening.port}`
  const send = (order: Order) => answered(url, order)
  return {
    service,
    database: fixture,
    url,
    setNow: (text) => void (now = Temporal.Instant.from(text)),
    send,
    report: (body, headers = {}) =>
      send({
        method: 'POST',
        path: REPORT_PATH,
        headers: { 'Content-Type': 'application/json', ...CREDENTIALS, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    cases: () => countCases(fixture.ownerUrl),
    async close() {
      service.leave()
      await listening.drain(1000)
      await service.close()
      if (database === undefined) await fixture.drop()
    },
  }
}

function answered(url: string, { method, path, headers = {}, body }: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // no agent: header names go out as they are written here, and no connection is used twice
    const sent = request(`${url}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed(text) })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function countCases(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>('select count(*)::int from ws400.cases')
  await client.end()
  return rows[0]?.count ?? 0
}
