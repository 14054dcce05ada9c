import type { RowFault } from '@vigencia/database/change-log/replay/compared-rows.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { replayRows, type ReplayedNouns } from '@vigencia/database/change-log/replay/replay-rows.ts'
import type { ReplayedStream } from '@vigencia/database/change-log/replay/told-rows.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** What replaying one log has found. */
export interface ReplayedLog {
  /** How many rows were compared. */
  readonly compared: number
  /** The first rows that are not what the log says, and how many there are. */
  readonly differing: RowFault[]
  readonly differing_count: number
  /** How many entries of each table and type do not hold enough to prove their rows. */
  readonly not_provable: Record<string, number>
}

/** Replays the entries of one log, and names the rows that are not what they say. */
export async function replayedLog(
  work: UnitOfWork,
  nouns: ReplayedNouns,
  stream: ReplayedStream,
  mostNamed: number,
): Promise<ReplayedLog> {
  const { rows, faults, notProvable } = await replayRows(work, nouns, stream, () =>
    entriesOf(work.sql, work.tenant.id, stream.chain_id),
  )
  return {
    compared: rows,
    differing: faults.slice(0, mostNamed),
    differing_count: faults.length,
    not_provable: Object.fromEntries(notProvable),
  }
}
