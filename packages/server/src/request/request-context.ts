import { randomUUID } from 'node:crypto'
import { parse } from 'hono/utils/cookie'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { Via } from '@vigencia/database/change-log/change.ts'
import type { Site } from '../access/browser-access.ts'
import type { CountedRequest } from '../access/limited-rate.ts'
import type { ServiceContext } from './service-context.ts'

interface RequestHeaders {
  get(name: string): string | null
}

/** What the server of Node hands to its app with a request. Nothing of it is there in a test without a port. */
interface Connection {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } }
}

/** One request: who calls (not yet verified), its id, its adapter, and its one reading of the clock. */
export class RequestContext {
  readonly context: ServiceContext
  readonly requestId: string
  readonly via: Via
  readonly key: string | null
  /** The user that a key with the scope `act-as` speaks for. */
  readonly actingUser: string | null
  /** Whose it is, once its caller was recognised. */
  tenant: Tenant | null = null
  readonly #headers: RequestHeaders
  readonly #connection: Connection
  #now: Instant | undefined
  #counted: CountedRequest | null = null
  #cookie: string | null = null
  #isRenewed = false
  #written: string | null = null

  constructor(context: ServiceContext, via: Via, headers: RequestHeaders, connection: Connection = {}) {
    this.context = context
    this.via = via
    this.requestId = requestIdOf(headers.get('x-request-id'))
    this.key = headers.get('x-api-key') ?? bearerOf(headers.get('authorization'))
    this.actingUser = headers.get('x-acting-user')
    this.#headers = headers
    this.#connection = connection
  }

  /** From where the caller connects; null without a port. Behind a proxy that is not trusted it is the proxy's. */
  get address(): string | null {
    const socket = this.#connection.incoming?.socket.remoteAddress
    return socket === undefined ? null : this.context.addressOf(socket, this.#headers.get('x-forwarded-for'))
  }

  /**
   * What its caller was counted as, which its answer tells.
   * @throws Refusal `rate_limited` where that is too much
   */
  count(counted: CountedRequest): void {
    this.#counted = counted
    if (counted.refusal !== null) throw counted.refusal
  }

  /** The token of the session that a browser sends along; null without one. A cookie is for our own wires alone. */
  get sessionToken(): string | null {
    const cookie = this.via === 'legacy' ? null : this.#headers.get('cookie')
    if (cookie === null) return null
    const { cookieName } = this.context.browsers
    return parse(cookie, cookieName)[cookieName] ?? null
  }

  /** Which page a browser asks from; null where it does not say, as other clients do not. */
  get origin(): string | null {
    return this.#headers.get('origin')
  }

  /** Whether it comes from a page of ours. */
  get isFromOurPages(): boolean {
    return this.origin !== null && this.context.browsers.isOurs(this.origin, this.#host)
  }

  /** Of which site the page is that asks: what passkeys are bound to. */
  get site(): Site {
    return this.context.browsers.siteOf(this.#host)
  }

  /** The host that the caller has asked. What passes a request on names it. */
  get #host(): string | null {
    return this.#headers.get('x-forwarded-host') ?? this.#headers.get('host')
  }

  /** What the browser calls itself. */
  get browser(): string {
    return (this.#headers.get('user-agent') ?? '').slice(0, 255)
  }

  /** Gives the browser a session with the answer; null takes it away. */
  giveSession(token: string | null): void {
    this.#cookie = this.context.browsers.cookie(token)
    this.#isRenewed = false
  }

  /** Gives the browser its session's next secret. A page is told of it, because it may do other things from now on. */
  renewSession(token: string): void {
    this.giveSession(token)
    this.#isRenewed = true
  }

  /** A read that sends it back knows what this call wrote, wherever it runs: `x-read-after`. */
  tellWritten(position: string): void {
    this.#written = position
  }

  /** What a read must know: the `x-read-after` of an answer. */
  get readAfter(): string | null {
    return this.#headers.get('x-read-after')
  }

  /** The headers that its answer has because of its caller; null: none. */
  get callerHeaders(): Record<string, string> | null {
    const written = this.#written
    const headers = written === null ? this.#rateLimitHeaders : { ...this.#rateLimitHeaders, 'x-read-after': written }
    if (this.#cookie === null) return headers
    return { ...headers, 'set-cookie': this.#cookie, ...(this.#isRenewed && { 'x-session-renewed': '1' }) }
  }

  /** Those of a limited caller, by draft-ietf-httpapi-ratelimit-headers-07; null: nothing is limited. */
  get #rateLimitHeaders(): Record<string, string> | null {
    if (this.#counted === null) return null
    const { limit, remaining, resetSeconds } = this.#counted
    if (limit === Infinity) return null
    return {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
    }
  }

  /** The caller's key for this call, by which it may be repeated: `Idempotency-Key`. */
  get idempotencyKey(): string | null {
    return this.#headers.get('idempotency-key')
  }

  /** The revision that the caller believes to be the newest: `If-Match`. */
  get ifMatch(): string | null {
    return this.#headers.get('if-match')
  }

  /** How long the body says it is, in bytes; not finite where it does not say. */
  get bodyLength(): number {
    const length = this.#headers.get('content-length')
    if (length !== null) return Number(length)
    return this.#headers.get('transfer-encoding') === null ? 0 : Infinity
  }

  get now(): Instant {
    return (this.#now ??= this.context.readClock())
  }
}

/** A caller's own id is used where it is plain, so both sides find the same request in their logs. */
export function requestIdOf(input: string | null): string {
  return input !== null && /^[\w.:-]{1,64}$/.test(input) ? input : randomUUID()
}

/** The name of a scheme has no case (RFC 9110), and some clients write `bearer`. */
function bearerOf(authorization: string | null): string | null {
  return authorization !== null && /^bearer /i.test(authorization) ? authorization.slice(7).trimStart() : null
}
