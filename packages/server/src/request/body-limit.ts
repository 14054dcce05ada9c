import type { Operation } from '@vigencia/contracts/operation/operation.ts'

const USUAL_BODY_LIMIT = 1024 * 1024

/** How many bytes of input an operation takes, over REST and tRPC alike. */
export function bodyLimitOf(card: Operation): number {
  return card.bodyLimit ?? USUAL_BODY_LIMIT
}
