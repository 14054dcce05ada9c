import type { list } from '@vigencia/contracts/billing-batches'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { BATCH_COLUMNS, shownBatches, type StoredBatch } from './stored-batch.ts'

export const listBatches: UseCase<typeof list> = async (
  work,
  { convenio_id, from, to, include_removed, offset, limit },
) => {
  const filters = [work.tenant.id, convenio_id, from?.toString() ?? null, to?.toString() ?? null, include_removed]
  const [{ total } = { total: 0 }] = await work.sql<{ total: number }>(
    `select count(*)::int as total ${WHERE}`,
    filters,
  )
  const batches = await work.sql<StoredBatch>(
    `select ${BATCH_COLUMNS} ${WHERE} order by b.created_at desc, b.id desc offset $6 limit $7`,
    [...filters, offset, limit],
  )
  return { items: await shownBatches(work, batches), total, offset, limit }
}

const WHERE = `
  from billing.batches b
 where b.tenant_id = $1 and ($2::uuid is null or b.convenio_id = $2) and ($3::date is null or b.registered_on >= $3)
   and ($4::date is null or b.registered_on <= $4) and ($5 or b.removed_at is null)`
