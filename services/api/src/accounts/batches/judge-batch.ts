import type { judge } from '@vigencia/contracts/billing-batches'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAccount } from '../account-stream.ts'
import { settingsOn } from '../tiss-settings/settings-on.ts'
import type { AccountParts } from './import-batch.ts'
import { judgeLines } from './judge-lines.ts'
import { newestRevision } from './newest-revision.ts'
import { digestVerdicts } from './record-batch.ts'
import { findBatch, shownBatch } from './stored-batch.ts'

/** Judges all lines of a batch again. Plans and stays are those that were read with it. */
export function judgeBatch({ acts }: AccountParts): UseCase<typeof judge> {
  return async (work, { batch_id }) => {
    const { convenio_id: convenioId } = await findBatch(work, batch_id)
    const change = await openAccount(work, convenioId)
    // read again under the lock
    const batch = await findBatch(work, batch_id)
    const revision = await newestRevision(work, convenioId)
    const day = batch.registered_on === null ? work.today : dayOf(batch.registered_on)
    const settings = await settingsOn(work, convenioId, day)
    const degreeMap = settings?.degree_map ?? {}
    await judgeLines(work, {
      acts,
      convenioId,
      batchId: batch.id,
      lineNo: null,
      revision,
      knownFrom: change.revision,
      degreeMap,
    })
    await work.sql(
      'update billing.batches set judged_revision = $3, updated_at = $4::timestamptz where tenant_id = $1 and id = $2',
      [work.tenant.id, batch.id, revision, work.now.toString()],
    )
    await change.record({
      change_type: 'judge',
      change_description: `Batch ${batch.lot} was judged again`,
      affected_table: 'batches',
      affected_record_count: batch.line_count,
      previous_values: { id: batch.id, judged_revision: Number(batch.judged_revision) },
      new_values: { id: batch.id, judged_revision: revision, rows: await digestVerdicts(work, batch.id, change) },
    })
    return shownBatch(work, batch.id)
  }
}
