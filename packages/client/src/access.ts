/** Where a service is, who asks, and how. */
export interface VigenciaAccess {
  /** Where the service listens, such as `http://127.0.0.1:3000`. */
  readonly url: string
  /** The key, or what gives it for each request, where it rotates. Without one the cookie of a browser admits. */
  readonly apiKey?: string | (() => string | Promise<string>) | undefined
  /** The id of the user on whose behalf it asks; the key needs the scope `act-as`. */
  readonly actingUser?: string | undefined
  /** Milliseconds for each attempt of a call: 40,000, above the service's own deadline of 30 seconds. */
  readonly timeout?: number | undefined
  /** The same for what may take minutes, such as imports: 960,000, above the service's longer deadline. */
  readonly longTimeout?: number | undefined
  /** Milliseconds without a byte after which a file is given up, on its way in or out: 40,000. */
  readonly silence?: number | undefined
  /** How often a call is sent again at the most: 2. With 0 no keys are made, and nothing is repeated. */
  readonly retries?: number | undefined
  /** Used in place of the global `fetch`, such as one with a proxy, or with limits of its own. */
  readonly fetch?: typeof fetch | undefined
  /** Further headers, or what gives them for each request, such as `traceparent`. The client's own are kept. */
  readonly headers?: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>) | undefined
  /** Told of each answer (`debug`) and of each repeat and deprecation (`warn`): names, never inputs or keys. */
  readonly logger?: CallLogger | undefined
}

/** What pino and `console` have in common. */
export interface CallLogger {
  debug(facts: Readonly<Record<string, unknown>>, message: string): void
  warn(facts: Readonly<Record<string, unknown>>, message: string): void
}

/** The same with everything said. */
export interface Access {
  readonly url: URL
  readonly timeout: number
  readonly longTimeout: number
  readonly silence: number
  readonly retries: number
  readonly fetch: typeof fetch
  readonly logger: CallLogger | undefined
  /** The headers of every request. */
  readonly headers: () => Promise<Record<string, string>>
}

export function accessOf(access: VigenciaAccess): Access {
  const { apiKey, actingUser, headers } = access
  return {
    url: new URL(access.url.replace(/(?<!\/)\/*$/, '/')),
    timeout: access.timeout ?? 40_000,
    longTimeout: access.longTimeout ?? 960_000,
    silence: access.silence ?? 40_000,
    retries: access.retries ?? 2,
    fetch: access.fetch ?? ((...request) => fetch(...request)),
    logger: access.logger,
    headers: async () => ({
      ...(typeof headers === 'function' ? headers() : headers),
      ...(apiKey !== undefined && { 'x-api-key': typeof apiKey === 'function' ? await apiKey() : apiKey }),
      ...(actingUser !== undefined && { 'x-acting-user': actingUser }),
    }),
  }
}
