import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { SnapshotAnswer } from './snapshot-answer.ts'

/**
 * The plans that a convenio had at a revision, with what never changes of them. A snapshot says so only where there are
 * any, so that digests which were taken before stay the same.
 */
export async function knownPlans(
  { sql, tenant }: UnitOfWork,
  convenioId: string,
  revision: number,
): Promise<Pick<SnapshotAnswer, 'plans'>> {
  const plans = await sql<NonNullable<SnapshotAnswer['plans']>[number]>(
    `select id, code, accommodation from contracts.convenio_plans
      where tenant_id = $1 and convenio_id = $2 and known_from <= $3 order by id`,
    [tenant.id, convenioId, revision],
  )
  return plans.length === 0 ? {} : { plans }
}
