import type { RefusalCode } from '@vigencia/domain/refusals.ts'

/** What to do about problems of tenants, people, keys, webhooks and the change log. */
export const OF_TENANTS = {
  tenant_not_found: 'Take a tenant that the operator has made: `vigencia tenants list` shows them.',
  tenant_name_taken: 'Choose another name, or use the tenant that has this one.',
  person_not_found: 'Look their id up in `GET /v1/people`.',
  email_taken: 'Change the person who has this address, or deactivate them first.',
  last_admin: 'Make somebody else an administrator first.',
  invitation_not_open: 'Ask whoever invited you for a new link: each opens once, within 24 hours.',
  sign_in_refused: 'Sign in again, with the address and password of this tenant, or by a new invitation.',
  fresh_sign_in_required:
    'Sign in again, and ask within 5 minutes. Later requests of that session are answered without it.',
  passkey_not_found: "Look its id up in `GET /v1/passkeys`. One that was removed is gone, and others' are not shown.",
  last_passkey: 'Make another passkey first, or let an admin invite the person anew.',
  passkey_refused:
    'Ask for new options, and make the passkey within 5 minutes, in a page of this address. Who signs in at an issuer has none.',
  too_many_passkeys: 'Remove one that is not used any more.',
  issuer_not_set: 'Sign in another way, or let an admin set the issuer with `PUT /v1/tenant/sign-in`.',
  issuer_address_refused: 'Take a public HTTPS address, or ask the operator to list its host in SIGN_IN_HOSTS.',
  issuer_not_set_up: 'Ask the operator to set WEBHOOK_ENCRYPTION_KEYS, which seals such secrets too.',
  issuer_unavailable: 'Try again, or sign in another way. An admin looks at the issuer, its client and its secret.',
  subject_taken: 'Sign in at the issuer by an account of your own, or let an admin deactivate who has this one.',
  session_not_found: "Look its id up in `GET /v1/sessions`. One that ended is gone, and others' are not shown.",
  key_not_found: 'Look its id up in `GET /v1/keys`.',
  key_not_active: 'Make a new key with `POST /v1/keys`, or use the one that took its place.',
  webhook_not_found: 'Look its id up in `GET /v1/webhooks`.',
  webhook_delivery_not_found: 'Look the event up in its deliveries. They are kept for 30 days.',
  webhook_address_refused: 'Take a public HTTPS address, or ask the operator to list its host in WEBHOOK_HOSTS.',
  webhook_off: 'Mend the receiver, then switch the webhook on with PUT and `"is_active": true`.',
  too_many_webhooks: 'Delete one that is not needed, or send several kinds of events to one address.',
  webhooks_not_set_up: 'Ask the operator to set the key for webhooks.',
  change_log_not_found: 'Take the id of a convenio that is there, also a deactivated one.',
} as const satisfies Partial<Record<RefusalCode, string>>
