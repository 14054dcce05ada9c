import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { isRetroactive } from '@vigencia/domain/calendar/dated-versions.ts'
import type { ImportReport } from '../../imports/import-report.ts'
import { addEntries } from '../entries/add-entries.ts'
import type { Catalogue } from '../entries/catalogue.ts'
import { versionsOf } from '../entries/entry-versions.ts'
import { entriesLike } from '../entries/find-entry.ts'
import { changeEntries } from './change-entries.ts'
import { decideEntry, type Decision, type Existing, type LikeEntry } from './decide-entry.ts'
import { stagedEntries, type StagedEntry } from './staged-entries.ts'

/** What an import did to a catalogue. */
export interface Merged {
  created_count: number
  updated_count: number
  skipped_count: number
  retroactive: boolean
}

const SLICE = 5000

/**
 * Makes entries and versions of the staged rows, in their order, some thousands at a time.
 * Each becomes what its creation or its change alone would make.
 * Rows that these would refuse are rejected, and behind the first of them nothing is written.
 */
export async function mergeEntries(
  work: UnitOfWork,
  change: Change,
  catalogue: Catalogue,
  existing: Existing,
  report: ImportReport,
): Promise<Merged> {
  const merged = nothingMerged()
  let rows = await stagedEntries(work, 0, SLICE)
  while (rows.length > 0) {
    const like = await likeEntries(work, catalogue, rows)
    const decided = rows.map((row) =>
      decideEntry(catalogue, existing, row, like.get(row.natural_key) ?? [], work.today),
    )
    const faults = decided.flatMap((one) => ('fault' in one ? [one.fault] : []))
    if (faults.length > 0) report.reject(faults.length, faults)
    warnOf(decided, report)
    if (report.isClean) {
      const created = decided.flatMap((one) => ('created' in one ? [one.created] : []))
      const changed = decided.flatMap((one) => ('changed' in one ? [one.changed] : []))
      if (created.length > 0) await addEntries(work, change, catalogue, created)
      if (changed.length > 0) await changeEntries(work, change, catalogue, changed)
      merged.created_count += created.length
      merged.updated_count += changed.length
      merged.skipped_count += rows.length - created.length - changed.length
      merged.retroactive ||= decided.some((one) => 'days' in one && isRetroactive(one.days.start, work.today))
    }
    rows = await stagedEntries(work, (rows.at(-1) as StagedEntry).line, SLICE)
  }
  return report.isClean ? merged : nothingMerged()
}

/** More warnings than these say nothing new. */
const MOST_WARNINGS = 100

function warnOf(decided: readonly Decision[], report: ImportReport): void {
  const warnings = decided.flatMap((one) => ('changed' in one && one.warning !== null ? [one.warning] : []))
  for (const warning of warnings) if (report.warningCount < MOST_WARNINGS) report.warn(warning)
}

function nothingMerged(): Merged {
  return { created_count: 0, updated_count: 0, skipped_count: 0, retroactive: false }
}

/** The entries with the natural keys of some rows, by key. */
async function likeEntries(
  work: UnitOfWork,
  catalogue: Catalogue,
  rows: readonly StagedEntry[],
): Promise<ReadonlyMap<string, LikeEntry[]>> {
  const keys = rows.map(({ natural_key }) => natural_key)
  const like = await entriesLike(work, catalogue, keys)
  const ids = like.map(({ id }) => id)
  const known = Map.groupBy(await versionsOf(work, catalogue, ids), ({ id }) => id)
  return Map.groupBy(
    like.map((entry) => ({ ...entry, known: known.get(entry.id) ?? [] })),
    ({ natural_key }) => natural_key,
  )
}
