import { z } from 'zod'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'

/** @source DELPHOS Contract Management, "Run lifecycle processing"; renewed periods are beside the expired ones. */
export const process = command({
  summary: 'Run the contract lifecycle for today',
  description:
    "Writes down which periods have ended (expired, or renewed) and warns of those that end soon, today in the tenant's zone. It also runs daily by itself. Any number of runs, at once or late, end in the same states; no price and no permission waits for one.",
  route: 'POST /v1/scheduling/contracts/lifecycle/process',
  scope: 'lifecycle',
  input: z.strictObject({}),
  output: z
    .object({
      expiration: z.object({
        expired_count: z.int(),
        expired_period_ids: z.array(PeriodId),
        renewed_count: z.int(),
        renewed_period_ids: z.array(PeriodId),
        processed_at: Instant,
      }),
      notification: z.object({
        notifications_created: z.int(),
        notifications_by_type: z.object({ expiry_30d: z.int(), expiry_7d: z.int() }),
        processed_at: Instant,
      }),
      processed_at: Instant,
    })
    .meta({ id: 'LifecycleRun' }),
  isLong: true,
  refusals: [],
})
