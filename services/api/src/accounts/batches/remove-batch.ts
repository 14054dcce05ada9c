import type { remove } from '@vigencia/contracts/billing-batches'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAccount } from '../account-stream.ts'
import { findBatch } from './stored-batch.ts'

/** Takes a batch out of all sums. Its rows stay. */
export const removeBatch: UseCase<typeof remove> = async (work, { batch_id }) => {
  const { convenio_id } = await findBatch(work, batch_id)
  const change = await openAccount(work, convenio_id)
  const batch = await findBatch(work, batch_id)
  if (batch.removed_at !== null) return null
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
