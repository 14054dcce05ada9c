import type { findings } from '@vigencia/contracts/contract-periods'
import type { Finding } from '@vigencia/domain/agreements/findings/finding.ts'
import { findingsOf } from '@vigencia/domain/agreements/findings/findings-of.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from '../period/find-period.ts'
import { periodFacts } from './period-facts.ts'

export const listFindings: UseCase<typeof findings> = async (work, path) => {
  const { revision } = await findPeriod(work, path)
  const items = await findingsOfPeriod(work, path)
  const warning_count = items.filter(({ severity }) => severity === 'warning').length
  return { items, total: items.length, warning_count, info_count: items.length - warning_count, revision }
}

/** The findings of a period, with the changes of this unit of work. */
export async function findingsOfPeriod(
  work: UnitOfWork,
  { convenio_id, period_id }: { convenio_id: string; period_id: string },
): Promise<Finding[]> {
  const facts = await periodFacts(work, convenio_id, period_id)
  return facts === null ? [] : findingsOf(facts)
}
