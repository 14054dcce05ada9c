import type { remove } from '@vigencia/contracts/billing-batches'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAccount } from '../account-stream.ts'
import { findBatch } from './stored-batch.ts'

/** Takes a batch out of all sums. Its rows stay. The lock of the account keeps an appeal from being written meanwhile. */
export const removeBatch: UseCase<typeof remove> = async (work, { batch_id }) => {
  const { convenio_id } = await findBatch(work, batch_id)
  const change = await openAccount(work, convenio_id)
  const batch = await findBatch(work, batch_id)
  if (batch.removed_at !== null) return null
  await mustHaveNoAppeal(work, batch.id)
  const removed_at = work.now.toString()
  await work.sql(
    `update billing.batches set removed_at = $3::timestamptz, updated_at = $3::timestamptz where tenant_id = $1 and id = $2`,
    [work.tenant.id, batch.id, removed_at],
  )
  await change.record({
    change_type: 'delete',
    change_description: `Batch ${batch.lot} was taken out of sums`,
    affected_table: 'batches',
    previous_values: { id: batch.id, removed_at: null },
    new_values: { id: batch.id, removed_at },
  })
  return null
}

async function mustHaveNoAppeal(work: UnitOfWork, batchId: string): Promise<void> {
  const [appeal] = await work.sql<{ number: number }>(
    `select min(a.number) as number from billing.appeals a
       join billing.appeal_items i on i.tenant_id = $1 and i.appeal_id = a.id
      where a.tenant_id = $1 and i.batch_id = $2 having count(*) > 0`,
    [work.tenant.id, batchId],
  )
  if (appeal !== undefined) throw new Refusal('batch_appealed', `Appeal ${appeal.number} rests on lines of the batch.`)
}
