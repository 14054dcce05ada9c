import type { DayNumber } from '../calendar/day.ts'

/** A published table that a convenio knows: a version, an edition of a family, or an errata in the place of one. */
export interface KnownTable {
  readonly tableId: string
  readonly version: string
  /** Null: the version is a family of its own. */
  readonly family: string | null
  /** The first day that it prices. */
  readonly from: DayNumber
  /** 0: the first publication. */
  readonly errata: number
  /** As answers name it; null: the version alone says all. */
  readonly edition: Edition | null
}

/** The publication that priced, where a version does not say it: an edition of a family, or an errata. */
export interface Edition {
  readonly version: string
  readonly errata: number
  /** Null: it holds on all days. */
  readonly valid_from: string | null
}

/** What a period says of a table: a version or a family, and whether it stays with first publications. */
export interface TableName {
  readonly version: string
  readonly withErrata: boolean
}

/** The table that a name means on a day: the latest edition by then, in its last errata. Null: there is none yet. */
export function tableOn(known: readonly KnownTable[], name: TableName, day: DayNumber): KnownTable | null {
  let found: KnownTable | null = null
  for (const table of known) {
    if (!means(name, table) || table.from > day) continue
    if (found === null || table.from > found.from || (table.from === found.from && table.errata > found.errata))
      found = table
  }
  return found
}

/** The days in a span at which another edition comes, in order. */
export function changesWithin(
  known: readonly KnownTable[],
  names: readonly TableName[],
  { from, until }: { readonly from: DayNumber; readonly until: DayNumber },
): readonly DayNumber[] {
  const days = known.filter((table) => names.some((name) => means(name, table))).map((table) => table.from)
  return [...new Set(days)].filter((day) => day > from && day < until).toSorted((a, b) => a - b)
}

function means({ version, withErrata }: TableName, table: KnownTable): boolean {
  return (table.version === version || table.family === version) && (withErrata || table.errata === 0)
}
