/** A percentage as people type it: `12,5`, `12.5` or `12,5 %`, with up to four places. Null where it is none. */
export function readPercent(text: string, most = 100): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(text.replaceAll(/[\s%\u00a0]/g, ''))
  if (match === null) return null
  const value = Number(`${match[1]}.${match[2] ?? '0'}`)
  return value <= most ? value : null
}
