export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? at(sorted, Math.floor(middle)) : (at(sorted, middle - 1) + at(sorted, middle)) / 2
}

/** The ratios round by round, for what disturbed a round disturbed both. */
export function ratios(values: readonly number[], others: readonly number[]): number[] {
  return values.map((value, i) => value / at(others, i))
}

function at(values: readonly number[], i: number): number {
  return values[i] ?? NaN
}
