export interface PercentRange {
  readonly least: number
  readonly most: number
}

/** A percentage as people type it: `12,5`, `12.5`, `-2,5` or `12,5 %`, with up to four places. Null where it is none. */
export function readPercent(text: string, { least, most }: PercentRange = { least: 0, most: 100 }): number | null {
  const match = /^([+-]?)(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(text.replaceAll(/[\s%\u00a0]/g, ''))
  if (match === null) return null
  const value = Number(`${match[1]}${match[2]}.${match[3] ?? '0'}`)
  return value >= least && value <= most ? value : null
}
