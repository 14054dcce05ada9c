import type { lines } from '@vigencia/contracts/billing-batches'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { LINE_COLUMNS, STORED_LINES, type StoredLine } from './stored-lines.ts'
import { shownLine } from './shown-line.ts'
import { findBatch } from './stored-batch.ts'

export const listLines: UseCase<typeof lines> = async (work, { batch_id, verdict, guide, offset, limit }) => {
  await findBatch(work, batch_id)
  const filters = [work.tenant.id, batch_id, verdict, guide]
  const [{ total } = { total: 0 }] = await work.sql<{ total: number }>(
    `select count(*)::int as total ${STORED_LINES} ${LINES_OF_BATCH}`,
    filters,
  )
  const found = await work.sql<StoredLine>(
    `select ${LINE_COLUMNS} ${STORED_LINES} ${LINES_OF_BATCH} order by l.line_no offset $5 limit $6`,
    [...filters, offset, limit],
  )
  return { items: found.map(shownLine), total, offset, limit }
}

/** `$2` is the batch; `$3` a verdict and `$4` a guide, or null for any. */
export const LINES_OF_BATCH = `
  and l.batch_id = $2 and ($3::text is null or v.verdict = $3) and ($4::text is null or g.number = $4)`
