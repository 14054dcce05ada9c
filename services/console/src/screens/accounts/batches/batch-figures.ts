import type { Api } from '@vigencia/client'

type Verdicts = Pick<Api.BillingBatch, 'verdicts'>

const differenceOf = ({ verdicts }: Verdicts, wanted: string) =>
  verdicts.find(({ verdict }) => verdict === wanted)?.difference_cents ?? 0

/** What was billed below the contract, in centavos: no payer will ever say so. */
export function leftOnTable(batch: Verdicts): number {
  return Math.abs(differenceOf(batch, 'under'))
}

/** What was billed above the contract, in centavos. */
export function overBilled(batch: Verdicts): number {
  return differenceOf(batch, 'over')
}

/** What was billed in lines that have no price, in centavos. */
export function withoutPrice({ verdicts }: Verdicts): number {
  return verdicts.reduce((sum, { verdict, billed_cents }) => sum + (isPriced(verdict) ? 0 : billed_cents), 0)
}

/** What the contract says of the lines that have a price, in centavos. */
export function byContract({ verdicts }: Verdicts): number {
  return verdicts.reduce((sum, { contract_cents }) => sum + contract_cents, 0)
}

const isPriced = (verdict: string) => ['right', 'over', 'under'].includes(verdict)

/** So many differences are bars: the largest. */
const MOST_BARS = 12

/** The largest differences of some sums, billed less contract, the largest first; and how many others there are. */
export function largestDifferences(items: readonly Api.BillingSum[]) {
  const differing = items
    .map(({ name, over_cents, under_cents }) => ({ name, cents: over_cents - under_cents }))
    .filter(({ cents }) => cents !== 0)
    .toSorted((a, b) => Math.abs(b.cents) - Math.abs(a.cents))
  return { shown: differing.slice(0, MOST_BARS), others: Math.max(0, differing.length - MOST_BARS) }
}
