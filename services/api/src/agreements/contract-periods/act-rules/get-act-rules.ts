import type { get } from '@vigencia/contracts/act-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod, mustNotBeDeleted } from '../period/find-period.ts'

export const getActRules: UseCase<typeof get> = async (work, path) => {
  const found = await findPeriod(work, path)
  mustNotBeDeleted(found)
  return { period_id: found.id, rules: found.act_rules, revision: found.revision }
}
