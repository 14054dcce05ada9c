import type { Api } from '@vigencia/client'
import { folded } from '../../formats/folded.ts'
import { dayBefore } from '../../formats/zoned-day.ts'

export type Table = Pick<
  Api.PriceTable,
  'id' | 'version' | 'name' | 'family' | 'valid_from' | 'errata' | 'status' | 'row_count' | 'published_at'
>

/** A table among the others: until when it prices, and which errata stands in its place. */
export interface Publication<Listed extends Table = Table> {
  readonly table: Listed
  /** The last day of an edition; null: no other edition follows it. */
  readonly until: string | null
  /** The published errata that prices in its place; null: none. */
  readonly replaced_by: number | null
}

/** Families together, their latest edition first; then each version with its errata, the last one first. */
export function publicationsOf<Listed extends Table>(tables: readonly Listed[]): Publication<Listed>[] {
  return tables
    .toSorted((a, b) => byFamily(a, b) || byDay(a, b) || a.version.localeCompare(b.version) || b.errata - a.errata)
    .map((table) => ({ table, until: untilOf(table, tables), replaced_by: replacedBy(table, tables) }))
}

/** The next day on which another edition of its family is published ends it. */
function untilOf({ family, valid_from, version }: Table, tables: readonly Table[]): string | null {
  if (family === null || valid_from === null) return null
  const next = tables
    .filter((one) => one.family === family && one.status === 'published' && one.version !== version)
    .flatMap(({ valid_from: from }) => (from !== null && from > valid_from ? [from] : []))
    .toSorted()[0]
  return next === undefined ? null : dayBefore(next)
}

function replacedBy({ version, errata }: Table, tables: readonly Table[]): number | null {
  const later = tables.filter((one) => one.version === version && one.status === 'published' && one.errata > errata)
  return later.length === 0 ? null : Math.max(...later.map((one) => one.errata))
}

const byFamily = (a: Table, b: Table) => (a.family ?? '\u{10ffff}').localeCompare(b.family ?? '\u{10ffff}')
const byDay = (a: Table, b: Table) => (b.valid_from ?? '').localeCompare(a.valid_from ?? '')

/** What a person looks for: a part of the version, the name or the family. */
export function foundIn<Listed extends Table>(
  publications: readonly Publication<Listed>[],
  { find, state }: { readonly find?: string | undefined; readonly state?: Table['status'] | undefined },
): Publication<Listed>[] {
  const wanted = folded(find ?? '')
  return publications.filter(
    ({ table: { version, name, family, status } }) =>
      (state === undefined || status === state) && folded(`${version} ${name ?? ''} ${family ?? ''}`).includes(wanted),
  )
}
