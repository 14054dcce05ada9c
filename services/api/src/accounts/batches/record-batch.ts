import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows, type BulkRows } from '../../platform/change-log/digested-rows.ts'
import { BATCH_ROWS, CLOSED_VERDICT_ROWS, VERDICT_ROWS } from './digested-lines.ts'

/** What a judgement opened and closed, counted and digested for the change log. */
export async function digestVerdicts(
  work: UnitOfWork,
  batch_id: string,
  { revision }: Pick<Change, 'revision'>,
): Promise<BulkRows[]> {
  const opened = await digestRows(work, VERDICT_ROWS, { batch_id, known_from: revision })
  const closed = await digestRows(work, CLOSED_VERDICT_ROWS, { batch_id, known_until: revision })
  return [opened, closed]
}

/** The guides and lines of a new batch, counted and digested for the change log. */
export function digestBatch(work: UnitOfWork, batch_id: string): Promise<BulkRows> {
  return digestRows(work, BATCH_ROWS, { batch_id })
}
