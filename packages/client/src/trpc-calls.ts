import { createTRPCUntypedClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client'
import type { Access } from './access.ts'
import { cutOff, refusedBy, strangePage } from './answer.ts'
import { deprecationNotice } from './deprecation-notice.ts'

/** One attempt of a call. */
export interface Attempt {
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly input: unknown
  /** Headers that belong to this call alone. */
  readonly headers: Readonly<Record<string, string>>
  /** It travels in a request of its own: what has headers of its own, and what others would wait long for. */
  readonly isAlone: boolean
  readonly signal: AbortSignal
}

/** The most calls that the server takes in one request. */
const MOST_IN_A_BATCH = 100

/**
 * Sends attempts over tRPC. Those of one tick travel together, unless they are alone.
 * @throws VigenciaRefused or VigenciaUnavailable
 */
export function trpcCalls(access: Access): (attempt: Attempt) => Promise<unknown> {
  // long inputs, and those that name a person, have no place in an address
  const place = { url: new URL('trpc', access.url), methodOverride: 'POST' } as const
  const notice = deprecationNotice(access.logger)
  const together = createTRPCUntypedClient({
    links: [
      httpBatchLink({ ...place, maxItems: MOST_IN_A_BATCH, headers: access.headers, fetch: envelopes(access, notice) }),
    ],
  })
  return async ({ path, type, input, headers, isAlone, signal }) => {
    const own = async () => ({ ...(await access.headers()), ...headers })
    const client = isAlone
      ? createTRPCUntypedClient({ links: [httpLink({ ...place, headers: own, fetch: envelopes(access, notice) })] })
      : together
    try {
      return await client[type](path, input, { signal })
    } catch (error) {
      throw toldBy(path, error)
    }
  }
}

function toldBy(path: string, error: unknown): unknown {
  if (!(error instanceof TRPCClientError)) return error
  const { cause, data, meta } = error as { cause?: unknown; data: unknown; meta?: { response?: Response } }
  if (cause instanceof NoEnvelope) return cause.of(path)
  const refused = meta?.response === undefined ? null : refusedBy(path, data, meta.response)
  return refused ?? cause ?? error
}

/** What came in place of tRPC's answer. The calls of a batch share it, and each says what was asked. */
class NoEnvelope extends Error {
  readonly of: (path: string) => Error

  constructor(of: (path: string) => Error) {
    super('no answer of tRPC')
    this.of = of
  }
}

/** A `fetch` that answers tRPC's envelopes alone. */
function envelopes(access: Access, notice: (response: Response) => void) {
  return async (url: string | URL | Request, init?: unknown) => {
    const request = init as RequestInit
    const response = await access.fetch(url, request).catch((cause: unknown) => {
      throw request.signal?.aborted === true ? cause : new NoEnvelope((path) => cutOff(path, cause))
    })
    const text = await response.text().catch((cause: unknown) => {
      throw request.signal?.aborted === true ? cause : new NoEnvelope((path) => cutOff(path, cause, response.status))
    })
    const json = parsed(text)
    if (![json].flat().every(isEnvelope))
      throw new NoEnvelope((path) => refusedBy(path, json, response) ?? strangePage(path, response, text))
    notice(response)
    return { status: response.status, headers: response.headers, ok: response.ok, json: async () => json }
  }
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEnvelope(value: unknown): boolean {
  const { result, error } = (value ?? {}) as { result?: unknown; error?: { data?: { code?: unknown } } }
  return typeof result === 'object' || typeof error?.data?.code === 'string'
}
