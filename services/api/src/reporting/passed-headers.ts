/** What the reporting service is told of a caller. All else stays here, such as what names hosts and connections. */
const OF_REQUESTS = [
  'accept',
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'origin',
  'traceparent',
  'tracestate',
  'trpc-accept',
  'x-acting-user',
  'x-api-key',
]

/** What a caller is told of its answer. A cookie is given by the api alone. */
const OF_ANSWERS = [
  'allow',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-type',
  'etag',
  'location',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-content-type-options',
  'x-request-id',
]

export function headersToPassOn(headers: Headers, requestId: string): Record<string, string> {
  return {
    ...only(OF_REQUESTS, (name) => headers.get(name)),
    // where no address is set for the console, its pages are known by the host that was asked
    ...only(['x-forwarded-host'], () => headers.get('host')),
    'x-request-id': requestId,
  }
}

export function headersToAnswer(headers: Readonly<Record<string, string | string[] | undefined>>): Headers {
  return new Headers(only(OF_ANSWERS, (name) => [headers[name] ?? []].flat()[0]))
}

function only(names: readonly string[], valueOf: (name: string) => string | null | undefined): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = valueOf(name)
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
