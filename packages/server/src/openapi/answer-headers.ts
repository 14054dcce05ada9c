import type { JsonSchema } from './json-schema.ts'

interface Header {
  readonly description: string
  readonly schema: JsonSchema
}

const seconds = { type: 'integer', minimum: 0, maximum: 2_147_483_647 }

/** The headers of answers, under `components`. */
export const HEADERS = {
  'x-request-id': {
    description: "The id of the request: the caller's own where it sent a plain one, else a new one. Logs have it too.",
    schema: { type: 'string', minLength: 1, maxLength: 64, examples: ['0190a000-0000-7000-8000-000000000001'] },
  },
  ETag: {
    description: 'The revision of the answer, for `If-Match`.',
    schema: { type: 'string', pattern: String.raw`^"\d{1,15}"$`, examples: ['"7"'] },
  },
  Location: {
    description: 'The address of what was made.',
    schema: { type: 'string', format: 'uri-reference' },
  },
  'x-read-after': {
    description: 'Where the operator reads from a standby: the position behind what was written, for queries.',
    schema: { type: 'string', pattern: '^[0-9A-F]{1,8}/[0-9A-F]{1,8}$', examples: ['16/B374D848'] },
  },
  'Retry-After': {
    description: 'The seconds after which the request may be sent again: with 429 and 503, and with no other status.',
    schema: { ...seconds, examples: [1] },
  },
  'RateLimit-Limit': {
    description: 'The requests of one second, where the operator limits them and the caller is known.',
    schema: { ...seconds, examples: [100] },
  },
  'RateLimit-Remaining': {
    description: 'The requests that are left of this second, where the operator limits them and the caller is known.',
    schema: { ...seconds, examples: [99] },
  },
  'RateLimit-Reset': {
    description: 'The seconds until the next ones are counted, where the operator limits them and the caller is known.',
    schema: { ...seconds, examples: [1] },
  },
} as const satisfies Record<string, Header>

export type HeaderName = keyof typeof HEADERS

/** References to headers, as an answer has them. */
export function headersNamed(...names: readonly HeaderName[]): Record<string, JsonSchema> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

/** The headers of every answer to an admitted caller. */
export const ALWAYS = ['x-request-id', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const
