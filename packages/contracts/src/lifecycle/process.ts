import { z } from 'zod'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
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
      expiration: z
        .object({
          expired_count: Count.describe('How many periods were written down as expired'),
          expired_period_ids: z.array(PeriodId).describe('Those periods'),
          renewed_count: Count.describe('How many periods were written down as renewed'),
          renewed_period_ids: z.array(PeriodId).describe('Those periods'),
          processed_at: Instant.describe('When this was done'),
        })
        .describe('What has ended'),
      notification: z
        .object({
          notifications_created: Count.describe('How many warnings were made'),
          notifications_by_type: z
            .object({
              expiry_30d: Count.describe('How many say that 30 to 8 days are left'),
              expiry_7d: Count.describe('How many say that 7 or fewer days are left'),
            })
            .describe('How many warnings of each kind were made'),
          processed_at: Instant.describe('When this was done'),
        })
        .describe('What ends soon'),
      processed_at: Instant.describe('When the run was done'),
    })
    .meta({ id: 'LifecycleRun', description: 'What a run of the contract lifecycle did' }),
  isLong: true,
  withoutRevision: true,
  refusals: [],
})
