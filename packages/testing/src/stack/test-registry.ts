import { request } from 'node:http'
import { connectedClient } from '../postgres/connected-client.ts'
import { SERVER_SETTINGS, type TestDatabase } from '../postgres/make-test-database.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { readWs400Settings } from '@vigencia/ws400/settings.ts'
import { REPORT_PATH } from '@vigencia/ws400/wire/registry-routes.ts'
import type { Service } from '@vigencia/server/service/start-service.ts'
import { makeWs400Service } from '@vigencia/ws400/ws400-service.ts'
import type { StackBase } from './stack-base.ts'

/** The stand-in in this process, on a port that was free. */
export interface TestRegistry {
  readonly service: Service
  readonly database: TestDatabase
  readonly url: string
  setNow(text: string | null): void
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

/** The stand-in on the database of a stack, listening. */
export interface OpenRegistry {
  readonly service: Service
  readonly url: string
  close(): Promise<void>
}

export async function openRegistry(
  { database, readClock, setNow }: StackBase,
  settings: NodeJS.ProcessEnv,
): Promise<OpenRegistry> {
  setNow('2026-11-22T15:00:00Z')
  const environment = { DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'silent', ...SERVER_SETTINGS, ...settings }
  const service = await makeWs400Service(readWs400Settings(environment), readClock)
  const listening = await listen(service.app, { host: '127.0.0.1', port: 0, portSetting: 'WS400_PORT' })
  return {
    service,
    url: `http://127.0.0.1:${listening.port}`,
    async close() {
      service.leave()
      await listening.drain(1000)
      await service.close()
    },
  }
}

/** @param close ends the stack, of which this is a part */
export function registryPart(
  { database, setNow }: StackBase,
  { service, url }: OpenRegistry,
  close: () => Promise<void>,
): TestRegistry {
  const send = (order: Order) => answered(url, order)
  return {
    service,
    database,
    url,
    setNow,
    send,
    report: (body, headers = {}) =>
      send({
        method: 'POST',
        path: REPORT_PATH,
        headers: { 'Content-Type': 'application/json', ...CREDENTIALS, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    cases: () => countCases(database.ownerUrl),
    close,
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
  const client = await connectedClient({ connectionString: ownerUrl })
  const { rows } = await client.query<{ count: number }>('select count(*)::int from ws400.cases')
  await client.end()
  return rows[0]?.count ?? 0
}
