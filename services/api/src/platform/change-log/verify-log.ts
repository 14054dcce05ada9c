import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RowKinds } from './digested-rows.ts'
import { verifyLogStream } from './verify-log-stream.ts'

/** Verifies the log of one aggregate. Null where the aggregate has none. */
export async function verifyLog(work: UnitOfWork, kinds: RowKinds, kind: StreamKind, chain_id: string) {
  const [head] = await work.sql<{ revision: string; hash: Buffer }>(
    'select revision, hash from platform.chains where tenant_id = $1 and chain_id = $2 and kind = $3',
    [work.tenant.id, chain_id, kind],
  )
  if (head === undefined) return null
  const stream = { chain_id, revision: Number(head.revision), hash: head.hash }
  const broken = await verifyLogStream(work, kinds, stream, entriesOf(work.sql, work.tenant.id, chain_id))
  return { intact: broken === null, revision: stream.revision, head: head.hash.toString('hex'), broken_at: broken }
}
