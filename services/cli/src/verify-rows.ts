import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import type { RowFault } from '@vigencia/database/change-log/replay/compared-rows.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { replayedLog } from '@vigencia/api/platform/change-log/replayed-log.ts'
import { REPLAYED_NOUNS as OF_API } from '@vigencia/api/told-rows.ts'
import { REPLAYED_NOUNS as OF_SNVS } from '@vigencia/snvs/told-rows.ts'

const NOUNS = { told: [...OF_API.told, ...OF_SNVS.told], known: [...OF_API.known, ...OF_SNVS.known] }
const MOST_NAMED = 1000
const TELL_EVERY_MS = 10_000

export interface VerifiedRows {
  readonly compared: number
  /** The rows that are not what the log says: the first thousand of them, and how many there are. */
  readonly differing: readonly DifferingRow[]
  readonly differing_count: number
  /** How many entries of each table and type do not hold enough to prove their rows. */
  readonly not_provable: Readonly<Record<string, number>>
}

export interface DifferingRow extends RowFault {
  readonly kind: string
  readonly chain_id: string
}

interface Stream {
  readonly chain_id: string
  readonly kind: StreamKind
  readonly revision: string
}

/** Replays every stream of a tenant, and names the rows that are not what its entries say. */
export async function verifyRows(
  work: UnitOfWork,
  streams: readonly Stream[],
  report: (line: string) => void,
): Promise<VerifiedRows> {
  let [compared, count, toldAt] = [0, 0, performance.now()]
  const differing: DifferingRow[] = []
  const notProvable = new Map<string, number>()
  for (const [i, { chain_id, kind, revision }] of streams.entries()) {
    const stream = { chain_id, kind, revision: Number(revision) }
    const found = await replayedLog(work, NOUNS, stream, MOST_NAMED - differing.length)
    compared += found.compared
    count += found.differing_count
    differing.push(...found.differing.map((fault) => ({ kind, chain_id, ...fault })))
    for (const [type, more] of Object.entries(found.not_provable))
      notProvable.set(type, (notProvable.get(type) ?? 0) + more)
    if (performance.now() - toldAt < TELL_EVERY_MS) continue
    toldAt = performance.now()
    report(`${compared} rows of ${i + 1} chains compared so far, ${count} differ`)
  }
  return { compared, differing, differing_count: count, not_provable: Object.fromEntries(notProvable) }
}
