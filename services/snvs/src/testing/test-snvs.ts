import { randomBytes } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { makeTestDatabase, type TestDatabase } from '@vigencia/database/testing/make-test-database.ts'
import { makeTestTenant, type MadeTenant } from '@vigencia/database/testing/make-test-tenant.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import { entities } from '../entities.ts'
import { readSnvsSettings } from '../settings.ts'
import { makeSnvsService, type SnvsService } from '../snvs-service.ts'

/** The reporting service in this process, on a database of its own, with a clock that a test may set. */
export interface TestSnvs {
  readonly service: SnvsService
  readonly database: TestDatabase
  /** Where `now` stands; null: the real clock. */
  setNow(text: string | null): void
  readonly readClock: () => Instant
  newTenant(timeZone?: string): Promise<SnvsTenant>
  /** Another process of the service on the same database, with other settings. */
  another(settings: NodeJS.ProcessEnv): Promise<SnvsService>
  close(): Promise<void>
}

export interface SnvsTenant extends MadeTenant {
  /** A REST call with the tenant's full key; the body is sent as JSON. */
  rest(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<SnvsAnswer>
  /** A tRPC call with the tenant's full key: what REST would answer. */
  trpc(kind: 'query' | 'mutation', name: string, input: unknown, headers?: Record<string, string>): Promise<SnvsAnswer>
}

export interface SnvsAnswer {
  readonly status: number
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
  readonly headers: Headers
}

const KEY = () => randomBytes(32).toString('base64')

export const TEST_KEYS = { SNVS_ENCRYPTION_KEYS: `1:${KEY()}`, SNVS_SEARCH_KEY: KEY() }

/** @param log hears every line of the log, instead of standard output */
export async function makeTestSnvs(settings: NodeJS.ProcessEnv = {}, log?: (line: string) => void): Promise<TestSnvs> {
  const database = await makeTestDatabase()
  let fixed: Instant | null = null
  const readClock = () => fixed ?? toMicrosecond(Temporal.Now.instant())
  const environment = { DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'error', NODE_ENV: 'test', ...TEST_KEYS }
  const make = (more: NodeJS.ProcessEnv) => {
    const read = readSnvsSettings({ ...environment, ...more })
    const logger = log && makeLogger('snvs', read.LOG_LEVEL, { write: log })
    return makeSnvsService(read, readClock, logger)
  }
  const service = await make(settings)
  const others: SnvsService[] = []
  const owner = await connectOrm({ url: database.ownerUrl, poolSize: 2 }, entities)
  return {
    service,
    database,
    readClock,
    setNow: (text) => void (fixed = text === null ? null : Temporal.Instant.from(text)),
    async newTenant(timeZone = 'America/Argentina/Buenos_Aires') {
      const tenant = await makeTestTenant(owner.em, readClock, timeZone)
      const access = { 'x-api-key': tenant.key }
      return {
        ...tenant,
        rest: (method, path, body, headers) => snvsCall(service, method, path, body, { ...access, ...headers }),
        trpc: (kind, name, input, headers) => trpcCall(service, kind, name, input, { ...access, ...headers }),
      }
    },
    async another(more) {
      const made = await make({ ...settings, ...more })
      others.push(made)
      return made
    },
    close: async () => {
      await Promise.all([...[service, ...others].map((one) => one.close()), owner.close(true)])
      await database.drop()
    },
  }
}

/** One request to the app, as it would come over HTTP. */
export async function snvsCall(
  service: Pick<SnvsService, 'app'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<SnvsAnswer> {
  const hasBody = body !== undefined
  const response = await service.app.request(path, {
    method,
    headers: { ...(hasBody && { 'content-type': 'application/json' }), ...headers },
    ...(hasBody && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: response.headers }
}

async function trpcCall(
  service: Pick<SnvsService, 'app'>,
  kind: 'query' | 'mutation',
  name: string,
  input: unknown,
  headers: Record<string, string>,
): Promise<SnvsAnswer> {
  const asked = kind === 'query' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const method = kind === 'query' ? 'GET' : 'POST'
  const body = kind === 'query' ? undefined : input
  const answer = await snvsCall(service, method, `/trpc/${name}${asked}`, body, headers)
  return { ...answer, body: answer.body.result?.data ?? answer.body.error?.data }
}
