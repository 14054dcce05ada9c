import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import { inWords, shareADay, type Span } from '@vigencia/domain/calendar/validity.ts'
import { firstDayOfEntry } from '@vigencia/domain/calendar/dated-versions.ts'
import type { RowFault } from '../../imports/import-report.ts'
import type { NewEntry } from '../entries/add-entries.ts'
import type { Catalogue } from '../entries/catalogue.ts'
import { datedChange } from '../entries/dated-change.ts'
import { earlierDaysUnchanged } from '../entries/earlier-days-unchanged.ts'
import type { KnownVersion } from '../entries/entry-versions.ts'
import { keepsOthersOut, type Entry } from '../entries/find-entry.ts'
import { holdsBefore } from '../entries/held-before.ts'
import type { ChangedEntry } from './change-entries.ts'
import { keyColumn } from './key-column.ts'
import type { StagedEntry } from './staged-entries.ts'

/** The treatment of rows whose entry exists already. */
export type Existing = 'refuse' | 'update' | 'skip'

/** An entry that has, or had, the natural key of a row, with its versions. */
export interface LikeEntry extends Entry {
  readonly known: readonly KnownVersion[]
}

/** The decision on one row; `days` are those of its fields. */
export type Decision =
  | { readonly fault: RowFault }
  | { readonly skipped: true }
  | { readonly created: NewEntry; readonly days: Span }
  | { readonly changed: ChangedEntry; readonly days: Span; readonly warning: string | null }

/** Decides a row as its creation alone would, or as the change of its entry would, with the same refusals. */
export function decideEntry(
  catalogue: Catalogue,
  existing: Existing,
  { line, keys, values, is_active, ...row }: StagedEntry,
  like: readonly LikeEntry[],
  today: Day,
): Decision {
  const valid_from = row.valid_from === null ? null : dayOf(row.valid_from)
  const twin = like.find((entry) => keepsOthersOut(catalogue, entry))
  if (twin !== undefined && existing === 'skip') return { skipped: true }
  if (twin !== undefined && existing === 'refuse') return { fault: takenBy(catalogue, line, twin) }
  const changed = twin && { id: twin.id, ...datedChange(twin, twin.known, { values, is_active, valid_from }, today) }
  const again = like.some(({ known }) => holdsBefore(known, today))
  const days = changed?.days ?? { start: firstDayOfEntry(!again, valid_from, today), end: null }
  const before = is_active
    ? holdingOn(
        days,
        like.filter((entry) => entry !== twin),
      )
    : undefined
  if (before !== undefined) {
    const reason = `${nameOf(catalogue, before.id)} holds on some of these days already: ${inWords(before.days)}`
    return { fault: { line, column: 'valid_from', reason } }
  }
  if (changed === undefined) return { created: { keys, values, is_active, valid_from, again }, days }
  const [unchanged] = earlierDaysUnchanged(catalogue, twin?.known ?? [], { values, from: days.start })
  return { changed, days, warning: unchanged === undefined ? null : `Line ${line}: ${unchanged.detail}` }
}

function takenBy(catalogue: Catalogue, line: number, { id, is_active }: Entry): RowFault {
  const { column, inWords: that } = keyColumn(catalogue)
  const ended = is_active ? '' : ', which has ended'
  return { line, column, reason: `${that} of ${nameOf(catalogue, id)} already${ended}` }
}

/** No two entries of one natural key hold on the same day. */
function holdingOn(days: Span, others: readonly LikeEntry[]): KnownVersion | undefined {
  return others.flatMap(({ known }) => known).find((version) => version.is_active && shareADay(version.days, days))
}

function nameOf({ cards }: Catalogue, id: number): string {
  return `${cards.form.one.replace(/^an? /, '')} ${id}`
}
