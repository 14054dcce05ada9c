/** A decimal as people type it, `1,5` or `1.5`, with at most four places. Null where it is none. */
export function readDecimal(text: string): number | null {
  const match = /^(\d{1,10})(?:[.,](\d{1,4}))?$/.exec(text.trim())
  return match === null ? null : Number(`${match[1]}.${match[2] ?? '0'}`)
}
