import { msg } from '@lingui/core/macro'
import type { DeliveryState } from './webhook-queries.ts'

/** What became of an event on its way, and how grave that is. */
export const DELIVERY_STATES = {
  waiting: { name: msg`waits or is tried again`, tone: 'off' },
  delivered: { name: msg`arrived`, tone: 'good' },
  failed: { name: msg`given up`, tone: 'warn' },
  held: { name: msg`held while it was off`, tone: 'off' },
} as const satisfies Record<DeliveryState, unknown>
