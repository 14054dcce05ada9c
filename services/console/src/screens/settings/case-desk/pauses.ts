import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Desk } from './desk-queries.ts'

/** Why a queue is paused, and what to do about it. */
export const PAUSES: Readonly<Record<NonNullable<Desk['paused_because']>, MessageDescriptor>> = {
  operator: msg`Somebody paused it.`,
  credentials: msg`The registry refused the credentials: set others at the desk.`,
  gateway: msg`The gateway before the registry passes nothing on: look at its credentials and its address.`,
  registry: msg`The registry left three cases in doubt, one after the other: look whether it works again.`,
  restored: msg`The database was restored from a backup: look what was sent since, then release it.`,
}
