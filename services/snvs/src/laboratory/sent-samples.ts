import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Whether a sample of this case went out, under the number that the case had then. */
export async function hasSentSamples({ sql, tenant }: UnitOfWork, caseId: string): Promise<boolean> {
  const rows = await sql(
    'select from snvs.lab_reports where tenant_id = $1 and case_id = $2 and attempt_count > 0 limit 1',
    [tenant.id, caseId],
  )
  return rows.length > 0
}
