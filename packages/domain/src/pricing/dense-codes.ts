/** A procedure code below 2^32 that is a plain number, as that number; null for every other code. */
export function denseCode(code: string): number | null {
  const length = code.length
  if (length === 0 || length > 9) return null
  let value = 0
  for (let i = 0; i < length; i++) {
    const digit = code.charCodeAt(i) - 48
    if (digit < 0 || digit > 9 || (i === 0 && digit === 0)) return null
    value = value * 10 + digit
  }
  return value
}

/** Where a code stands among sorted ones; -1: it is not among them. */
export function positionOf(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle] as number
    if (value === wanted) return middle
    if (value < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
