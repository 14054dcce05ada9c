import { Temporal } from 'temporal-polyfill'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/make-test-database.ts'
import { makeTestTenant, type MadeTenant } from '../postgres/make-test-tenant.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { entities } from '@vigencia/api/entities.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'

/** The api in this process, on a database of its own, with a clock that a test may set. */
export interface TestApi {
  readonly service: ApiService
  readonly database: TestDatabase
  /** Where `now` stands; null: the real clock. */
  setNow(text: string | null): void
  newTenant(timeZone?: string): Promise<TestTenant>
  close(): Promise<void>
}

export interface TestTenant extends MadeTenant {
  /** A REST call with the tenant's full key; the body is sent as JSON. */
  rest(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>
}

export interface RestAnswer {
  readonly status: number
  readonly body: any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
  readonly headers: Headers
}

export async function makeTestApi(settings: NodeJS.ProcessEnv = {}): Promise<TestApi> {
  const database = await makeTestDatabase()
  let fixed: Instant | null = null
  const readClock = () => fixed ?? toMicrosecond(Temporal.Now.instant())
  const environment = { DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'error', ...settings }
  const service = await makeApiService(readApiSettings(environment), readClock)
  const owner = await connectOrm({ url: database.ownerUrl, poolSize: 2 }, entities)

  async function newTenant(timeZone = 'America/Sao_Paulo'): Promise<TestTenant> {
    const tenant = await makeTestTenant(owner.em, readClock, timeZone)
    return {
      ...tenant,
      rest: (method, path, body, headers) =>
        restCall(service, method, path, body, { 'x-api-key': tenant.key, ...headers }),
    }
  }

  return {
    service,
    database,
    setNow: (text) => void (fixed = text === null ? null : Temporal.Instant.from(text)),
    newTenant,
    close: async () => {
      await Promise.all([service.close(), owner.close(true)])
      await database.drop()
    },
  }
}

/** One request to the app, as it would come over HTTP. */
export async function restCall(
  service: Pick<ApiService, 'app'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<RestAnswer> {
  const hasBody = body !== undefined
  const response = await service.app.request(path, {
    method,
    headers: { ...(hasBody && { 'content-type': 'application/json' }), ...headers },
    ...(hasBody && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : parsed(text), headers: response.headers }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
