/** The sums of some items, in SQL. */
export const SUMS = `coalesce(sum(i.informed_cents), 0)::text as informed, coalesce(sum(i.released_cents), 0)::text as released,
  coalesce(sum(i.glosa_cents), 0)::text as glosa, coalesce(sum(i.claim_cents), 0)::text as claim`

export interface StoredSums {
  readonly informed: string
  readonly released: string
  readonly glosa: string
  readonly claim: string
}

/** The same on the wire. */
export function sumsIn({ informed, released, glosa, claim }: StoredSums) {
  return {
    informed_cents: Number(informed),
    released_cents: Number(released),
    glosa_cents: Number(glosa),
    claim_cents: Number(claim),
  }
}
