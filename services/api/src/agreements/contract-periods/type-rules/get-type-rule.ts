import type { get } from '@vigencia/contracts/type-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from '../period/find-period.ts'
import { findTypeRule } from './type-rule.ts'

export const getTypeRule: UseCase<typeof get> = async (work, { rule_id, ...path }) => {
  await findPeriod(work, path)
  return findTypeRule(work, path.period_id, rule_id)
}
