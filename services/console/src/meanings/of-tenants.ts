import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** People, keys, webhooks, and how people sign in. Several codes may mean the same to a person. */
export const OF_TENANTS: Meanings = [
  [
    'tenant_not_found tenant_name_taken change_log_not_found',
    msg`This is not there, or its name is taken. Look at the address, or ask the operator.`,
  ],
  [
    'key_not_found key_not_active',
    msg`The key does not work any more. Use the one that took its place, or make a new one.`,
  ],
  ['person_not_found', msg`This person is not there. Load the list again.`],
  ['email_taken', msg`Somebody active has this e-mail address. Change it there, or deactivate them first.`],
  ['last_admin', msg`Somebody must be able to administer. Make somebody else an administrator first.`],
  ['invitation_not_open', msg`This link was used, or its 24 hours are over. Ask whoever invited you for a new one.`],
  [
    'sign_in_refused',
    msg`The sign-in was refused. Try again with the address and password of this clinic, or ask for an invitation.`,
  ],
  ['fresh_sign_in_required', msg`To see a person, a sign-in must be less than five minutes old. Sign in again.`],
  [
    'last_passkey',
    msg`You sign in by this passkey alone. Make another one first, or ask an administrator for a new invitation.`,
  ],
  [
    'passkey_not_found too_many_passkeys passkey_refused',
    msg`The passkey was refused, is not there, or there are too many. Try again, or remove one that is not needed.`,
  ],
  [
    'issuer_not_set issuer_not_set_up issuer_address_refused issuer_unavailable subject_taken',
    msg`Signing in by the clinic's own account does not work as it is set. An administrator looks at it in the settings.`,
  ],
  ['session_not_found', msg`This session has ended. Load the list again.`],
  [
    'webhook_not_found webhook_delivery_not_found',
    msg`It is not there any more. Deliveries are kept for 30 days; load the list again.`,
  ],
  [
    'webhook_address_refused',
    msg`The address may not be called. Take a public one with https, or ask the operator to allow it.`,
  ],
  ['webhook_off', msg`The webhook is off. Mend the receiver, then switch it on.`],
  ['too_many_webhooks', msg`There are as many webhooks as may be. Remove one that is not needed.`],
  ['webhooks_not_set_up', msg`The operator has not set the key for webhooks yet. Ask for it.`],
]
