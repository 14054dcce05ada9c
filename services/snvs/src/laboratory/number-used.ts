import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Whether a sample of this case, or a result of this sample, went out under the number that it had then. */
export async function isNumberUsed({ sql, tenant }: UnitOfWork, parentId: string): Promise<boolean> {
  const rows = await sql(
    `select from snvs.lab_reports
      where tenant_id = $1 and (case_id = $2 or of_sample = $2) and attempt_count > 0 limit 1`,
    [tenant.id, parentId],
  )
  return rows.length > 0
}
