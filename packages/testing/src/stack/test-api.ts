import { SERVER_SETTINGS, type TestDatabase } from '../postgres/make-test-database.ts'
import type { MadeTenant } from '../postgres/make-test-tenant.ts'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import type { StackBase } from './stack-base.ts'

/** The api in this process. */
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

/** The api on the database of a stack. */
export function openApi({ database, readClock }: StackBase, settings: NodeJS.ProcessEnv): Promise<ApiService> {
  const environment = { DATABASE_URL: database.serviceUrl, LOG_LEVEL: 'error', ...SERVER_SETTINGS, ...settings }
  return makeApiService(readApiSettings(environment), readClock)
}

/** @param close ends the stack, of which this is a part */
export function apiPart(base: StackBase, service: ApiService, close: () => Promise<void>): TestApi {
  return {
    service,
    database: base.database,
    setNow: base.setNow,
    async newTenant(timeZone = 'America/Sao_Paulo') {
      const tenant = await base.makeTenant(timeZone)
      const access = { 'x-api-key': tenant.key }
      return {
        ...tenant,
        rest: (method, path, body, headers) => restCall(service, method, path, body, { ...access, ...headers }),
      }
    },
    close,
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
