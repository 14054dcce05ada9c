import type { Operation } from './operation.ts'

/**
 * Whether a command may be repeated under an `Idempotency-Key`. Commands without a body and streamed files take none:
 * the former can be repeated as they are, and the latter are read only once. Anybody's keys could be somebody else's.
 */
export function isRepeatable(card: Operation): boolean {
  return (
    card.kind === 'command' && !card.route.startsWith('DELETE') && card.streams === undefined && card.scope !== 'public'
  )
}

/** Whether a command changes something whose revision its caller may have read, for `If-Match`. */
export function hasReadableRevision(card: Operation): boolean {
  return card.kind === 'command' && card.withoutRevision !== true
}

/**
 * Whether a standby may answer, which `x-read-after` is for. Quotes are never stale by themselves, and an audited query
 * writes a line about its reader.
 */
export function mayReadStandby({ kind, fromPriceBooks, isAudited }: Operation): boolean {
  return kind === 'query' && fromPriceBooks !== true && isAudited !== true
}
