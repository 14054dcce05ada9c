import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { RequestContext } from './request-context.ts'

const USUAL_BODY_LIMIT = 1024 * 1024

/** How many bytes of input an operation takes, over REST and tRPC alike. */
export function bodyLimitOf(card: Operation): number {
  return card.bodyLimit ?? USUAL_BODY_LIMIT
}

/**
 * A body of several calls may be longer than one of them may be, so their inputs are then measured.
 * @throws Refusal `too_large`
 */
export function mustBeWithinLimit(input: unknown, limit: number, { bodyLength }: RequestContext): void {
  if (bodyLength <= limit || input === undefined) return
  if (Buffer.byteLength(JSON.stringify(input)) > limit)
    throw new Refusal('too_large', `The input may be at most ${limit} bytes.`)
}
