import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { LINE_COLUMNS, STORED_LINES, type StoredLine } from './stored-lines.ts'

/** @throws Refusal `batch_line_not_found` */
export async function findLine(work: UnitOfWork, batchId: string, lineNo: number): Promise<StoredLine> {
  const [line] = await work.sql<StoredLine>(
    `select ${LINE_COLUMNS} ${STORED_LINES} and l.batch_id = $2 and l.line_no = $3`,
    [work.tenant.id, batchId, lineNo],
  )
  if (line === undefined) throw new Refusal('batch_line_not_found', `The batch has no line ${lineNo}.`)
  return line
}
