import { REPLAYED_NOUNS as OF_API } from '@vigencia/api/told-rows.ts'
import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import type { RowFault } from '@vigencia/database/change-log/replay/compared-rows.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import { replayRows } from '@vigencia/database/change-log/replay/replay-rows.ts'
import { REPLAYED_NOUNS as OF_SNVS } from '@vigencia/snvs/told-rows.ts'
import type { WorkOf } from '@vigencia/testing/stack/work-of.ts'

const NOUNS = { told: [...OF_API.told, ...OF_SNVS.told], known: [...OF_API.known, ...OF_SNVS.known] }

/** What replaying all streams of a tenant finds: rows that differ, and entries that do not hold enough. */
export function replayedRows(workOfTenant: WorkOf): Promise<{ faults: RowFault[]; notProvable: string[] }> {
  return workOfTenant.read(async ({ sql, tenant }) => {
    const streams = await sql<{ chain_id: string; kind: StreamKind; revision: string }>(
      'select chain_id, kind, revision from platform.chains where tenant_id = $1',
      [tenant.id],
    )
    const faults: RowFault[] = []
    const notProvable: string[] = []
    for (const { chain_id, kind, revision } of streams) {
      const stream = { chain_id, kind, revision: Number(revision) }
      const found = await replayRows({ sql, tenant }, NOUNS, stream, () => entriesOf(sql, tenant.id, chain_id))
      faults.push(...found.faults)
      notProvable.push(...found.notProvable.keys())
    }
    return { faults, notProvable }
  })
}
