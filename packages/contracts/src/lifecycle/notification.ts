import { z } from 'zod'
import { EXPIRY_WARNING_TYPES } from '@vigencia/domain/agreements/expiry-warning.ts'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Count } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const NotificationId = Id.describe('The notification')

/** A warning about a contract period that ends soon. */
export const Notification = z
  .object({
    id: NotificationId,
    convenio_id: ConvenioId,
    convenio_name: z.string().describe('Display name of the convenio'),
    period_id: PeriodId,
    type: z.enum(EXPIRY_WARNING_TYPES).describe('expiry_30d: 30 to 8 days left; expiry_7d: 7 or fewer'),
    validity_end: Day.describe('The last day of the period when it was said'),
    days_left: Count.describe('From the day it was said to that last day'),
    message: z.string().describe('The warning in words'),
    is_current: z
      .boolean()
      .describe('Whether it would be said today too: no longer once the period has ended, moved or got a successor'),
    created_at: Instant.describe('When it was said'),
    read_at: Instant.nullable().describe('When it was marked as read; null: nobody has'),
    read_by: z.string().nullable().describe('The user who marked it as read; the key where it stands for nobody'),
  })
  .meta({ id: 'LifecycleNotification', description: 'A warning about a contract period that ends soon' })
