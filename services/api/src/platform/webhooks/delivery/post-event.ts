import { buildConnector, Client } from 'undici'
import { addressFault, isListed, type ListedHosts } from '../addresses/webhook-address.ts'
import { AddressRefused, publicLookup } from '../addresses/public-address.ts'

/** What became of one request. Reasons are codes, never words that came over the wire. */
export interface Answered {
  readonly status: number | null
  readonly error: string | null
  readonly retryAfter: string | null
}

export interface Posted {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface PostSettings {
  readonly hosts: ListedHosts
  /** Milliseconds until a connection stands, TLS included. */
  readonly connectWithin: number
  /** Milliseconds for all of it. */
  readonly answerWithin: number
}

const LARGEST_ANSWER = 64 * 1024

/**
 * Posts one event. TLS is verified, redirects are not followed, and of the answer nothing but the status is read.
 * The address is judged again each time, and the connection goes to the very addresses that were judged. It never
 * throws.
 */
export async function postEvent({ url: text, headers, body }: Posted, settings: PostSettings): Promise<Answered> {
  const url = new URL(text)
  if (addressFault(url, settings.hosts) !== null) return notSent(new AddressRefused().code)
  const connect = buildConnector({
    timeout: settings.connectWithin,
    rejectUnauthorized: true,
    ...(!isListed(url, settings.hosts) && { lookup: publicLookup }),
  })
  const client = new Client(url.origin, { connect, maxResponseSize: LARGEST_ANSWER, pipelining: 1 })
  try {
    const signal = AbortSignal.timeout(settings.answerWithin)
    const path = url.pathname + url.search
    const answer = await client.request({ method: 'POST', path, headers, body, reset: true, signal })
    answer.body.on('error', () => undefined)
    const { 'retry-after': retryAfter } = answer.headers
    return { status: answer.statusCode, error: null, retryAfter: typeof retryAfter === 'string' ? retryAfter : null }
  } catch (error) {
    return notSent(codeOf(error))
  } finally {
    void client.destroy().catch(() => undefined)
  }
}

const notSent = (error: string): Answered => ({ status: null, error, retryAfter: null })

/** The error's code, because its words may hold the address. */
function codeOf(error: unknown): string {
  for (let at = error as NodeJS.ErrnoException | undefined, depth = 0; at instanceof Error && depth < 4; depth++) {
    if (at.name === 'TimeoutError') return 'TIMEOUT'
    if (typeof at.code === 'string' && /^[A-Z0-9_]{1,60}$/.test(at.code)) return at.code
    at = at.cause as NodeJS.ErrnoException | undefined
  }
  return 'ERROR'
}
