/** A billed line before and after its agreement changed, in centavos. Null: it has no price. */
export interface LatePrice {
  readonly billedCents: number
  readonly oldCents: number | null
  readonly newCents: number | null
}

/** What the change is worth; null: the line has no price before it, or none after it. */
export function differenceOf({ oldCents, newCents }: LatePrice): number | null {
  return oldCents === null || newCents === null ? null : newCents - oldCents
}

/**
 * What may still be charged because of the change, at least 0. It starts at the greater of what was billed and what was
 * agreed: with what was billed it never passes the new price, and what was billed too low before is another matter.
 */
export function complementOf({ billedCents, oldCents, newCents }: LatePrice): number {
  return newCents === null ? 0 : Math.max(0, newCents - Math.max(billedCents, oldCents ?? 0))
}
