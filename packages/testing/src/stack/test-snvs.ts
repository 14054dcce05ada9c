import { randomBytes } from 'node:crypto'
import { SERVER_SETTINGS, type TestDatabase } from '../postgres/make-test-database.ts'
import type { MadeTenant } from '../postgres/make-test-tenant.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { readSnvsSettings } from '@vigencia/snvs/settings.ts'
import { makeSnvsService, type SnvsService } from '@vigencia/snvs/snvs-service.ts'
import { CanaryWatch } from '../oracles/canary-watch.ts'
import type { StackBase } from './stack-base.ts'

/** The reporting service in this process. */
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

/** The reporting service on the database of a stack, and others beside it. */
export interface OpenSnvs {
  readonly service: SnvsService
  readonly watch: CanaryWatch
  readonly another: (settings: NodeJS.ProcessEnv) => Promise<SnvsService>
  /** Ends the others, and hears what all of them have counted. */
  closeOthers(): Promise<void>
}

/** @param log hears every line of the log, instead of standard output */
export async function openSnvs(
  { database, readClock }: StackBase,
  settings: NodeJS.ProcessEnv,
  log?: (line: string) => void,
): Promise<OpenSnvs> {
  const environment = {
    DATABASE_URL: database.serviceUrl,
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
    ...SERVER_SETTINGS,
    ...TEST_KEYS,
  }
  const watch = new CanaryWatch()
  const make = (more: NodeJS.ProcessEnv) => {
    const read = readSnvsSettings({ ...environment, ...settings, ...more })
    return makeSnvsService(read, readClock, watch.logger(read.LOG_LEVEL, log))
  }
  const service = await make({})
  const others: SnvsService[] = []
  return {
    service,
    watch,
    async another(more) {
      const made = await make(more)
      others.push(made)
      return made
    },
    async closeOthers() {
      for (const { app } of [service, ...others]) watch.hear('figures', await (await app.request('/metrics')).text())
      await Promise.all(others.splice(0).map((one) => one.close()))
    },
  }
}

/** @param close ends the stack, of which this is a part */
export function snvsPart(base: StackBase, { service, watch, another }: OpenSnvs, close: () => Promise<void>): TestSnvs {
  return {
    service,
    database: base.database,
    readClock: base.readClock,
    setNow: base.setNow,
    async newTenant(timeZone = 'America/Argentina/Buenos_Aires') {
      const tenant = await base.makeTenant(timeZone)
      const access = { 'x-api-key': tenant.key }
      const entryPoint = { app: heard(service.app, watch) }
      return {
        ...tenant,
        rest: (method, path, body, headers) => snvsCall(entryPoint, method, path, body, { ...access, ...headers }),
        trpc: (kind, name, input, headers) => trpcCall(entryPoint, kind, name, input, { ...access, ...headers }),
      }
    },
    another,
    close,
  }
}

/** Where requests are made: a service, or its app alone. */
interface EntryPoint {
  readonly app: { request(path: string, init?: RequestInit): Response | Promise<Response> }
}

/** The ways to a person's values, each of which is written down. */
const OPEN_WAYS = /personal|\/citizens\/export|citizens\.exportCases/

/** The app; of what it answers anywhere else no personal value may be said. */
function heard(app: SnvsService['app'], watch: CanaryWatch): EntryPoint['app'] {
  return {
    request: async (path: string, init?: RequestInit) => {
      const response = await app.request(path, init)
      if (!OPEN_WAYS.test(path)) watch.hear(`answer of ${path.split('?')[0]}`, await response.clone().text())
      return response
    },
  }
}

/** One request to the app, as it would come over HTTP. */
export async function snvsCall(
  service: EntryPoint,
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
  service: EntryPoint,
  kind: 'query' | 'mutation',
  name: string,
  input: unknown,
  headers: Record<string, string>,
): Promise<SnvsAnswer> {
  const wanted = kind === 'query' ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const method = kind === 'query' ? 'GET' : 'POST'
  const body = kind === 'query' ? undefined : input
  const answer = await snvsCall(service, method, `/trpc/${name}${wanted}`, body, headers)
  return { ...answer, body: answer.body.result?.data ?? answer.body.error?.data }
}
