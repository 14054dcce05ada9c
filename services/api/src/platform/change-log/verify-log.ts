import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReplayedNouns } from '@vigencia/database/change-log/replay/replay-rows.ts'
import { MOST_DIFFERING } from '@vigencia/contracts/change-log/verified-log.ts'
import { replayedLog } from './replayed-log.ts'
import type { RowKinds } from './digested-rows.ts'
import { verifyLogStream } from './verify-log-stream.ts'

/** What a log is verified against: the rows that its bulk changes digest, and the rows that its entries tell. */
export interface LogNouns {
  readonly digested: RowKinds
  readonly replayed: ReplayedNouns
}

/** Verifies the log of one aggregate. Null where the aggregate has none. */
export async function verifyLog(
  work: UnitOfWork,
  { digested, replayed }: LogNouns,
  { kind, chain_id }: { readonly kind: StreamKind; readonly chain_id: string },
  withRows: boolean,
) {
  const [head] = await work.sql<{ revision: string; hash: Buffer }>(
    'select revision, hash from platform.chains where tenant_id = $1 and chain_id = $2 and kind = $3',
    [work.tenant.id, chain_id, kind],
  )
  if (head === undefined) return null
  const stream = { chain_id, revision: Number(head.revision), hash: head.hash }
  const broken = await verifyLogStream(work, digested, stream, entriesOf(work.sql, work.tenant.id, chain_id))
  const rows = withRows ? await replayedLog(work, replayed, { ...stream, kind }, MOST_DIFFERING) : null
  const intact = broken === null && (rows === null || rows.differing_count === 0)
  return { intact, rows, revision: stream.revision, head: head.hash.toString('hex'), broken_at: broken }
}
