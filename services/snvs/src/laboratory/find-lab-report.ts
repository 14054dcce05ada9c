import { LockMode } from '@mikro-orm/core'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { CALLED, LabReport } from './lab-report.ts'

/** @throws Refusal `sample_not_found` or `result_not_found` */
export async function findLabReport({ em, tenant }: UnitOfWork, api: LabApi, id: string): Promise<LabReport> {
  return (await em.findOne(LabReport, { tenant_id: tenant.id, api, id })) ?? notFound(api, id)
}

/**
 * A sample of a case of ours.
 * @throws Refusal `sample_not_found`, also where the sample is of another case
 */
export async function findSampleOfCase({ em, tenant }: UnitOfWork, case_id: string, id: string): Promise<LabReport> {
  const found = await em.findOne(LabReport, { tenant_id: tenant.id, api: 'samples', id, case_id })
  return found ?? notFound('samples', id)
}

/**
 * A report under its lock, and its next revision.
 * @throws Refusal `sample_not_found` or `result_not_found`
 */
export async function openLabReport(
  work: UnitOfWork,
  api: LabApi,
  id: string,
): Promise<{ found: LabReport; change: Change }> {
  await findLabReport(work, api, id)
  const change = (await work.change('lab_report', id)) ?? notFound(api, id)
  const where = { tenant_id: work.tenant.id, api, id }
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const
  return { found: await work.em.findOneOrFail(LabReport, where, options), change }
}

function notFound(api: LabApi, id: string): never {
  throw new Refusal(api === 'samples' ? 'sample_not_found' : 'result_not_found', `${CALLED[api]} not found: ${id}`)
}
