import type { get } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from '../period/find-period.ts'
import { findOverride } from './override.ts'

export const getOverride: UseCase<typeof get> = async (work, { override_id, ...path }) => {
  await findPeriod(work, path)
  return findOverride(work, path.period_id, override_id)
}
