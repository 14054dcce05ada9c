import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** What any request may meet. Several codes may mean the same to a person. */
export const OF_ANY_REQUEST: Meanings = [
  ['unauthenticated', msg`The session has ended, or there is none. Sign in again: what was typed stays.`],
  ['forbidden', msg`Your roles do not allow this. An administrator gives roles.`],
  ['rate_limited', msg`There were too many requests at once. Wait a minute, then do it again.`],
  [
    'malformed no_such_route method_not_allowed unsupported_media_type too_slow',
    msg`This page and the service do not understand each other. Load the page again; if it stays so, tell the operator the request.`,
  ],
  [
    'invalid_input',
    msg`A value does not fit its field. The list below names each field: correct it, then send it again.`,
  ],
  ['too_large', msg`It is too much at once. Cut the file or the list into parts.`],
  ['conflict', msg`Somebody is changing the same at this moment. Do it again in a moment.`],
  ['idempotency_in_flight', msg`The same act still runs. Wait a moment, then look whether it is done.`],
  [
    'idempotency_key_reused idempotency_answer_secret',
    msg`It was done before. Look at what stands there now before you do it anew.`,
  ],
  [
    'stale_revision preview_stale',
    msg`Somebody changed it meanwhile, and nothing was saved. Look at what stands there now, then do it again.`,
  ],
  ['internal_error', msg`It is a fault of the service, not yours. Tell the operator the request below.`],
  [
    'unavailable deadline clock',
    msg`The service cannot answer at this moment, and nothing was kept. Do it again in a moment.`,
  ],
  [
    'outcome_unknown',
    msg`It may have happened, and nobody knows yet. Look at what stands there now before you do it again.`,
  ],
  ['reporting_not_run', msg`Cases are not reported in this installation. The operator turns that on.`],
]
