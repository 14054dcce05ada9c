import type { get } from '@vigencia/contracts/act-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod, mustNotBeDeleted } from '../period/find-period.ts'
import { rulesAndBy } from '../period/shown-act-rules.ts'

export const getActRules: UseCase<typeof get> = async (work, path) => {
  const found = await findPeriod(work, path)
  mustNotBeDeleted(found)
  return { period_id: found.id, ...rulesAndBy(found.act_rules), revision: found.revision }
}
