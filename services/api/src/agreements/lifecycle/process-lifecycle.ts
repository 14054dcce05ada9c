import type { process } from '@vigencia/contracts/lifecycle'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { warnOfEnds } from './warn-of-ends.ts'
import { writeDownEnds } from './write-down-ends.ts'

export const processLifecycle: UseCase<typeof process> = async (work) => {
  const { expired, renewed } = await writeDownEnds(work)
  const notifications_by_type = await warnOfEnds(work)
  const processed_at = work.now
  return {
    expiration: {
      expired_count: expired.length,
      expired_period_ids: expired,
      renewed_count: renewed.length,
      renewed_period_ids: renewed,
      processed_at,
    },
    notification: {
      notifications_created: notifications_by_type.expiry_30d + notifications_by_type.expiry_7d,
      notifications_by_type,
      processed_at,
    },
    processed_at,
  }
}
