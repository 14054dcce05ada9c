import type { z } from 'zod'
import '../sentences/error-map.ts'
import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { Admission } from '../access/admission.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Everything that is declared about an operation; tRPC, REST and OpenAPI all read it from here. */
export interface Card<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  /** One line, a verb first: the title in the documentation. */
  readonly summary: string
  readonly description?: string
  /** The method and path. `{names}` stand in the path, the rest of the input in the query (GET, DELETE) or the body. */
  readonly route: `${Method} /${string}`
  /** What its callers must hold, or be. */
  readonly scope: Admission
  /** The whole input, wherever REST puts it. */
  readonly input: Input
  readonly output: Output
  /** Its business refusals, beyond those that any operation has. */
  readonly refusals: readonly RefusalCode[]
  /** The media types of an answer that is a file. Default: JSON. */
  readonly answersAs?: string | readonly string[]
  /** The HTTP status of success, 200 by default. 204 answers with an empty body. */
  readonly status?: 200 | 201 | 202 | 204
  /** Another status for some answers, such as a creation that finds the same row already there. */
  readonly otherwise?: { readonly status: 200; when(answer: z.input<Output>): boolean }
  /** The largest body in bytes, 1 MiB by default. */
  readonly bodyLimit?: number
  /** The answer holds a secret that is shown once, so it is not stored for a repeated call. */
  readonly isSecret?: true
  /** A query that is answered from price books. It opens no transaction, and its answer is sent as it is. */
  readonly fromPriceBooks?: true
  /** A query that writes down who has read, and nothing else. */
  readonly isAudited?: true
  /** It reads or writes as much as a file or a whole contract period, so it has the longer deadline. */
  readonly isLong?: true
  /** The address of what was made, with fields of the answer, or else of the input, in braces: the header `Location`. */
  readonly location?: `/v1/${string}`
  /** A command that begins something new, or changes what shows no revision, so that `If-Match` has nothing to match. */
  readonly withoutRevision?: true
  /** A command whose body is a streamed file; over tRPC the same content travels as text. */
  readonly streams?: readonly string[]
}

/** A card that is a `query` changes nothing; a `command` does, in one transaction with its change log. */
export type Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = Card<
  Input,
  Output
> & {
  readonly kind: 'query' | 'command'
}

export function query<Input extends z.ZodObject, Output extends z.ZodType>(card: Card<Input, Output>) {
  return { ...card, kind: 'query' } as const
}

export function command<Input extends z.ZodObject, Output extends z.ZodType>(card: Card<Input, Output>) {
  return { ...card, kind: 'command' } as const
}

/** Refusals that any command may answer with, beside those of any operation. */
export const COMMAND_REFUSALS = [
  'idempotency_in_flight',
  'idempotency_key_reused',
  'idempotency_answer_secret',
  'stale_revision',
] as const satisfies readonly RefusalCode[]

/** Refusals that any operation may answer with. */
export const COMMON_REFUSALS = [
  'unauthenticated',
  'forbidden',
  'rate_limited',
  'malformed',
  'invalid_input',
  'too_slow',
  'too_large',
  'unsupported_media_type',
  'conflict',
] as const satisfies readonly RefusalCode[]
