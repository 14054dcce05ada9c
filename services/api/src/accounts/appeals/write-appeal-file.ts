import type { file } from '@vigencia/contracts/billing-appeals/file.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'

export const writeAppealFile: StreamingUseCase<typeof file> = async function* (read, { appeal_id }) {
  yield await read((work) => fileOfAppeal(work, appeal_id))
}

/** The bytes that were written, in ISO-8859-1. @throws Refusal `appeal_not_found` */
export async function fileOfAppeal({ sql, tenant }: UnitOfWork, id: string): Promise<Buffer> {
  const [found] = await sql<{ file: string }>('select file from billing.appeals where tenant_id = $1 and id = $2', [
    tenant.id,
    id,
  ])
  if (found === undefined) throw new Refusal('appeal_not_found', `Appeal not found: ${id}`)
  return Buffer.from(found.file, 'latin1')
}
