import type { CommonRefusalCode, RefusalCode } from './operations/refusal-codes.ts'
import type { Operation } from './operation/operation.ts'

/** The problem body of a service: the same over REST and tRPC. */
export interface VigenciaRefusal<Code extends string = RefusalCode> {
  /** From a closed list. A newer service may know more codes, so a switch needs a default. */
  readonly code: Code
  /** `urn:vigencia:problem:<code>` */
  readonly type: string
  readonly title: string
  readonly status: number
  /** One sentence for people. */
  readonly detail: string
  /** The id of the request in the logs of the service. */
  readonly request_id: string
  /** The fields that do not fit. */
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly code?: string }[]
  /** The operation, such as `convenios.create`. */
  readonly path: string
}

/** A service said no, or told of a fault of its own. `refusalOf` narrows it to the codes of an operation. */
export class VigenciaRefused extends Error {
  override readonly name = 'VigenciaRefused'
  readonly refusal: VigenciaRefusal
  /** Seconds after which the service asks to be called again; null where it did not say. */
  readonly retryAfter: number | null

  constructor(refusal: VigenciaRefusal, retryAfter: number | null) {
    super(refusal.detail)
    this.refusal = refusal
    this.retryAfter = retryAfter
  }
}

/** Why no service of Vigencia answered. */
export type UnavailableReason =
  /** The connection was refused, reset or cut, before or in the midst of the answer. */
  | 'network'
  /** Nothing came in time. */
  | 'timeout'
  /** Something else answered, such as a gateway with a page of its own. */
  | 'page'

/**
 * No service of Vigencia answered: a dead port, a cut connection, silence, or the page of a gateway.
 * A command may have been carried out all the same.
 */
export class VigenciaUnavailable extends Error {
  override readonly name = 'VigenciaUnavailable'
  readonly reason: UnavailableReason
  /** The HTTP status, where one came. */
  readonly status: number | null
  /** Seconds after which the gateway asks to be called again; null where it did not say. */
  readonly retryAfter: number | null
  /** The operation that was asked for, such as `convenios.create`. */
  readonly path: string

  constructor(path: string, message: string, about: UnavailableFacts) {
    super(`${path}: ${message}`, about.cause === undefined ? undefined : { cause: about.cause })
    this.path = path
    this.reason = about.reason
    this.status = about.status ?? null
    this.retryAfter = about.retryAfter ?? null
  }
}

interface UnavailableFacts {
  readonly reason: UnavailableReason
  readonly status?: number
  readonly retryAfter?: number | null
  readonly cause?: unknown
}

/**
 * The problem with which a service refused: `code` is from a closed list, `detail` a sentence, `errors` the fields that
 * do not fit.
 * With an operation, such as `vigencia.convenios.create`: null unless that operation was refused, and narrowed to its
 * own codes and those of any operation.
 * Faults on the service's side are `internal_error`, `unavailable`, `deadline`, `clock` or `outcome_unknown`.
 * Null for anything else that was thrown, such as `VigenciaUnavailable`.
 */
export function refusalOf(error: unknown): VigenciaRefusal | null
export function refusalOf<Refusals extends string>(
  error: unknown,
  operation: Operation<Refusals>,
): VigenciaRefusal<Refusals | CommonRefusalCode> | null
export function refusalOf(error: unknown, operation?: Operation): VigenciaRefusal<string> | null {
  if (!(error instanceof VigenciaRefused)) return null
  return operation === undefined || operation.path === error.refusal.path ? error.refusal : null
}
