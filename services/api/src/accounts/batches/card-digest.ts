import { createHmac, randomBytes, type KeyObject } from 'node:crypto'

/** What is kept of a card number: enough to see that two are the same, and for a person to recognize it. */
export interface CardDigest {
  /** In hex. */
  readonly card_digest: string
  readonly card_end: string
}

const LAST_DIGITS = 3

/** Digests the card numbers of one tenant. Without a key only those of this one batch can be compared. */
export function cardDigests(key: KeyObject | null, tenantId: string): (card: string) => CardDigest {
  const secret = key ?? randomBytes(32)
  return (card) => ({
    card_digest: createHmac('sha256', secret).update(`${tenantId}\n${card}`).digest('hex'),
    card_end: card.slice(-LAST_DIGITS),
  })
}
