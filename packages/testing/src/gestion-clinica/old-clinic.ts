import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { Temporal } from 'temporal-polyfill'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/make-test-database.ts'
import { makeTestTenant } from '../postgres/make-test-tenant.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { entities } from '@vigencia/api/entities.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { restCall, type TestTenant } from '../api/test-api.ts'

/** A clinic in Lima whose old client is let in without a key, and the api on a port that was free. */
export interface OldClinic {
  readonly tenant: TestTenant
  readonly service: ApiService
  readonly database: TestDatabase
  readonly port: number
  readonly url: string
  setNow(text: string | null): void
  /** As the old client calls it: a POST of JSON, no key. */
  post(action: string, body?: unknown, headers?: Record<string, string>): Promise<OldAnswer>
  close(): Promise<void>
}

export interface OldAnswer {
  readonly status: number
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
  readonly text: string
  readonly headers: Headers
}

export async function makeOldClinic(
  settings: NodeJS.ProcessEnv = {},
  isLetIn = true,
  timeZone = 'America/Lima',
): Promise<OldClinic> {
  const database = await makeTestDatabase()
  let fixed: Instant | null = null
  const readClock = () => fixed ?? toMicrosecond(Temporal.Now.instant())
  const owner = await connectOrm({ url: database.ownerUrl, poolSize: 2 }, entities)
  const made = await makeTestTenant(owner.em, readClock, timeZone)
  const environment = {
    DATABASE_URL: database.serviceUrl,
    LOG_LEVEL: 'error',
    ...(isLetIn && { LEGACY_ANONYMOUS_TENANT: made.id }),
    ...settings,
  }
  const service = await makeApiService(readApiSettings(environment), readClock)
  const listening = await listen(service.app, { host: '127.0.0.1', port: 0, portSetting: 'API_PORT' })
  const url = `http://127.0.0.1:${listening.port}`
  return {
    tenant: {
      ...made,
      rest: (method, path, body, headers) =>
        restCall(service, method, path, body, { 'x-api-key': made.key, ...headers }),
    },
    service,
    database,
    port: listening.port,
    url,
    setNow: (text) => void (fixed = text === null ? null : Temporal.Instant.from(text)),
    post: (action, body, headers) => postTo(url, action, body, headers),
    async close() {
      await listening.drain(5_000)
      await Promise.all([service.close(), owner.close(true)])
      await database.drop()
    },
  }
}

/** Text is sent as it is, all else as JSON. Not by fetch, which writes its own Host. */
async function postTo(url: string, action: string, body: unknown = '""', headers = {}): Promise<OldAnswer> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const length = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }
  const input = request(`${url}/api/${action}`, { method: 'POST', headers: { ...length, ...headers } })
  // a server that refuses a long body may stop reading it: what it said before is the answer
  input.on('error', () => {})
  input.end(sent)
  const [response] = (await once(input, 'response')) as [IncomingMessage]
  const text = await readText(response)
  const named = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as [string, string])
  const read: unknown = text === '' ? null : JSON.parse(text)
  return { status: response.statusCode ?? 0, body: read, text, headers: new Headers(named) }
}
