import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Scope } from '@vigencia/contracts/access/scope.ts'

/** What each scope allows, in words. */
export const SCOPE_NAMES: Readonly<Record<Scope, MessageDescriptor>> = {
  'contracts:read': msg`Read agreements, prices and the change log`,
  'contracts:write': msg`Change agreements and prices`,
  'prices:read': msg`Ask for prices alone`,
  'plans:read': msg`Read insurance plans`,
  'plans:write': msg`Change insurance plans`,
  'cases:write': msg`Report and correct cases`,
  'cases:read': msg`Read cases, masked`,
  'cases:read-personal': msg`Read cases whole; each reading is recorded`,
  'billing:read': msg`Read what was billed`,
  'billing:write': msg`Read batches in and judge them`,
  lifecycle: msg`Run the daily lifecycle`,
  'settings:read': msg`Read the settings' log, keys and refused requests`,
  admin: msg`Administer: keys, people, desk, queue`,
  'act-as': msg`Speak for another user`,
}
