import type { Socket } from 'node:net'
import { buildConnector, Client, type Dispatcher } from 'undici'
import type { RegistryReply } from '@vigencia/domain/case-reports/registry-answer.ts'

export const REGISTRIES = ['stand_in', 'test', 'production'] as const
export type RegistryName = (typeof REGISTRIES)[number]

/** What the registry takes reports of, each over an API of its own. */
export const REGISTRY_APIS = ['cases', 'samples', 'results'] as const
export type RegistryApi = (typeof REGISTRY_APIS)[number]

export interface RegistryCredentials {
  readonly app_id: string
  readonly app_key: string
}

/** The result of a call. Reasons are codes, never words that came over the wire. */
export type WireEnd =
  | { readonly kind: 'answered'; readonly reply: RegistryReply }
  /** No connection was made, so no byte left: not found, refused, no TLS, too late. */
  | { readonly kind: 'not_sent'; readonly why: string }
  /** There was a connection. Nobody knows what the registry did. */
  | { readonly kind: 'lost'; readonly why: string }

export type LabApi = Exclude<RegistryApi, 'cases'>

export interface RegistryWire {
  /** Adds one sample or result; `body` is the JSON of the registry's wire. It never throws. */
  add(api: LabApi, registry: RegistryName, credentials: RegistryCredentials, body: string): Promise<WireEnd>
  /** Reports one case; `body` is the JSON of the registry's wire. It never throws. */
  report(registry: RegistryName, credentials: RegistryCredentials, body: string): Promise<WireEnd>
  /** Asks for the list of groups, events and classifications. It never throws. */
  codes(registry: RegistryName, credentials: RegistryCredentials): Promise<WireEnd>
  /** Asks an API whether it answers, and sends nothing. Of the answer only the beginning is read. It never throws. */
  probe(api: RegistryApi, registry: RegistryName, credentials: RegistryCredentials): Promise<WireEnd>
}

export interface WireSettings {
  /** Null, here and below: the operator has set no address. */
  readonly addresses: Readonly<Record<RegistryName, URL | null>>
  /** Where samples and results go. */
  readonly laboratory?: Readonly<Record<LabApi, Readonly<Record<RegistryName, URL | null>>>>
  /** Milliseconds until a connection stands, TLS included. */
  readonly connectWithin: number
  /** Milliseconds from there until the answer is whole. */
  readonly answerWithin: number
}

/** Whether the operator has set where this API of a registry is. */
export type Reach = (api: RegistryApi, registry: RegistryName) => boolean

/** Where an API of a registry is; null: the operator has set no address. */
export function addressOf(
  { addresses, laboratory }: Pick<WireSettings, 'addresses' | 'laboratory'>,
  api: RegistryApi,
  registry: RegistryName,
): URL | null {
  return api === 'cases' ? addresses[registry] : (laboratory?.[api][registry] ?? null)
}

const LAB_PATHS: Readonly<Record<LabApi, string>> = {
  samples: '/snvsLaboratoriosMuestra/v1/eventoMuestras',
  results: '/snvsLaboratorios/v1/pruebaMuestras',
}
const PATH = '/snvsCasoNominal/v2/snvsCasoNominal'
const CODES_PATH = `${PATH}/codificacionAuxiliar/evento/grupo/clasificacionmanual`
const LARGEST_ANSWER = 1024 * 1024
/** A list of codes has some thousands of entries, each with its three names. */
const LARGEST_LIST = 16 * LARGEST_ANSWER

/**
 * The way to the registries, and to nowhere else. Redirects are not followed, TLS is verified, and an answer has at
 * most 1 MiB, a list of codes 16.
 * Each call has its own connection. If a registry hangs up on a reused one, a report is in doubt for nothing.
 * @source SNVS WS400, "Construcción de un llamado REST"
 */
export function registryWire(settings: WireSettings): RegistryWire {
  // the agent stays, so that TLS sessions are resumed; the environment may not turn the verification off
  const connect = buildConnector({ timeout: settings.connectWithin, rejectUnauthorized: true })
  const call = async (
    api: RegistryApi,
    registry: RegistryName,
    request: Dispatcher.RequestOptions,
    read = wholeBody,
    largest?: number,
  ): Promise<WireEnd> => {
    const address = addressOf(settings, api, registry)
    if (address === null) return { kind: 'not_sent', why: 'NO_ADDRESS' }
    return callOnce(address, { connect, read, ...settings, largest }, request)
  }
  return {
    report: (registry, { app_id, app_key }, body) =>
      call('cases', registry, {
        method: 'POST',
        path: PATH,
        headers: { APP_ID: app_id, APP_KEY: app_key, accept: 'application/json', 'content-type': 'application/json' },
        body,
      }),
    add: async (api, registry, { app_id, app_key }, body) => {
      const headers = { app_id, app_key, accept: 'application/json', 'content-type': 'application/json' }
      return call(api, registry, { method: 'POST', path: LAB_PATHS[api], headers, body })
    },
    codes: (registry, credentials) => call('cases', registry, codesRequest(credentials), wholeBody, LARGEST_LIST),
    probe: async (api, registry, credentials) => {
      if (api === 'cases') return call(api, registry, codesRequest(credentials), beginningOfBody)
      const { app_id, app_key } = credentials
      const headers = { app_id, app_key, accept: 'application/json' }
      return call(api, registry, { method: 'GET', path: LAB_PATHS[api], headers }, beginningOfBody)
    },
  }
}

const codesRequest = ({ app_id, app_key }: RegistryCredentials): Dispatcher.RequestOptions => ({
  method: 'GET',
  path: CODES_PATH,
  // the source uses these names for this call; the gateway in front takes the others
  headers: { Usuario: app_id, Clave: app_key, APP_ID: app_id, APP_KEY: app_key, accept: 'application/json' },
})

type Read = (body: Dispatcher.ResponseData['body']) => Promise<Uint8Array>

const wholeBody: Read = async (body) => new Uint8Array(await body.arrayBuffer())

/** The list of codes may be long, and that it comes is enough. */
const beginningOfBody: Read = async (body) => {
  for await (const chunk of body) return new Uint8Array(chunk as Buffer)
  return new Uint8Array()
}

interface CallParts extends WireSettings {
  readonly connect: buildConnector.connector
  readonly read: Read
  /** In bytes. */
  readonly largest?: number | undefined
}

async function callOnce(
  address: URL,
  { connect, read, connectWithin, answerWithin, largest = LARGEST_ANSWER }: CallParts,
  request: Dispatcher.RequestOptions,
): Promise<WireEnd> {
  const aborter = new AbortController()
  let connected = false
  let timer = setTimeout(() => aborter.abort(), connectWithin)
  const noticing: buildConnector.connector = (options, callback) =>
    connect(options, (...result) => {
      const [error] = result
      if (error === null) {
        connected = true
        clearTimeout(timer)
        timer = setTimeout(() => aborter.abort(), answerWithin)
      }
      callback(...(result as [null, Socket]))
    })
  const client = new Client(address.origin, {
    connect: noticing,
    headersTimeout: answerWithin,
    bodyTimeout: answerWithin,
    maxResponseSize: largest,
    pipelining: 1,
  })
  try {
    const path = address.pathname.replace(/\/$/, '') + request.path
    const answer = await client.request({ ...request, path, reset: true, signal: aborter.signal })
    const bytes = await read(answer.body)
    return { kind: 'answered', reply: { status: answer.statusCode, headers: answer.headers, bytes } }
  } catch (error) {
    const why = aborter.signal.aborted ? 'timeout' : codeOf(error)
    return connected ? { kind: 'lost', why } : { kind: 'not_sent', why }
  } finally {
    clearTimeout(timer)
    // the answer is whole, so its place is free before the connection is
    void client.destroy().catch(() => undefined)
  }
}

/** The error's code, because its words may hold what was sent. */
function codeOf(error: unknown): string {
  for (let at = error as NodeJS.ErrnoException | undefined, depth = 0; at instanceof Error && depth < 4; depth++) {
    if (typeof at.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(at.code)) return at.code
    at = at.cause as NodeJS.ErrnoException | undefined
  }
  return error instanceof Error ? error.name : 'Error'
}
