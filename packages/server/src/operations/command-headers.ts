import { isRepeatable } from '@vigencia/contracts/operation/command-headers.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

/** The headers of a command, beside its input. */
export interface CommandHeaders {
  /** `Idempotency-Key`. */
  readonly idempotencyKey?: string | null
  /** `If-Match`. */
  readonly ifMatch?: string | null
}

/**
 * The key by which this call may be repeated; null where none was sent. Commands without a body and streamed files
 * take none.
 * The former can be repeated as they are, and the latter are read only once.
 * @throws Refusal `invalid_input`
 */
export function idempotencyKeyOf(card: Operation, { idempotencyKey: key = null }: CommandHeaders): string | null {
  if (key === null) return null
  if (!isRepeatable(card)) throw wrong('Idempotency-Key', 'is for commands with a JSON body; this operation takes none')
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw wrong('Idempotency-Key', 'must be 1 to 255 plain characters without spaces')
  return key
}

/**
 * The revision that the caller has read; undefined where any will do.
 * @throws Refusal `invalid_input`
 */
export function revisionToMatch({ ifMatch = null }: CommandHeaders): number | undefined {
  if (ifMatch === null || ifMatch === '*') return undefined
  const revision = /^"(\d{1,15})"$/.exec(ifMatch)?.[1]
  if (revision === undefined) throw wrong('If-Match', 'must be an ETag that was answered, such as "7"')
  return Number(revision)
}

function wrong(header: string, message: string): Refusal {
  return new Refusal('invalid_input', `${header} ${message}.`, [{ path: [header], message }])
}
