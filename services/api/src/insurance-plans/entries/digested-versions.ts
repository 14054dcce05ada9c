import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows, type BulkRows, type DigestedRows } from '../../platform/change-log/digested-rows.ts'
import type { Stored } from './catalogue.ts'

interface KnownFrom {
  /** The revision that made them. */
  readonly known_from: number
}

interface KnownUntil {
  /** The revision that closed them. */
  readonly known_until: number
}

/** The versions of a catalogue's entries that one change made, as the change log digests them. */
export function versionRowsOf({ one }: Stored): DigestedRows<KnownFrom> {
  const table = `${one}_versions`
  return {
    table,
    digest: 'plans.versions_digest($1, $2, $3)',
    parametersOf: ({ known_from }) => [table, known_from],
    inWords: ({ known_from }) => `the ${table.replaceAll('_', ' ')} known from revision ${known_from} on`,
  }
}

/** Those that one change closed. */
export function closedRowsOf({ one }: Stored): DigestedRows<KnownUntil> {
  const table = `${one}_versions`
  return {
    table: `closed_${table}`,
    digest: 'plans.closed_versions_digest($1, $2, $3)',
    parametersOf: ({ known_until }) => [table, known_until],
    inWords: ({ known_until }) => `the ${table.replaceAll('_', ' ')} known until revision ${known_until}`,
  }
}

/** What a change closed and opened, counted and digested for the change log. */
export async function digestVersions(
  work: UnitOfWork,
  stored: Stored,
  { revision }: Pick<Change, 'revision'>,
): Promise<BulkRows[]> {
  const opened = await digestRows(work, versionRowsOf(stored), { known_from: revision })
  const closed = await digestRows(work, closedRowsOf(stored), { known_until: revision })
  return [opened, closed]
}
