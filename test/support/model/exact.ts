/** An amount in cents that nothing has rounded yet. */
export interface Exact {
  over: bigint
  under: bigint
}

export const NOTHING: Exact = { over: 0n, under: 1n }

export function exactly(cents: number): Exact {
  return { over: BigInt(cents), under: 1n }
}

/** Times each percentage, of up to four places. */
export function timesAll({ over, under }: Exact, percentages: readonly number[]): Exact {
  return {
    over: percentages.reduce((all, percent) => all * BigInt(Math.round(percent * 10_000)), over),
    under: under * 1_000_000n ** BigInt(percentages.length),
  }
}

export function plus(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function rounded({ over, under }: Exact): number {
  return Number((2n * over + under) / (2n * under))
}
