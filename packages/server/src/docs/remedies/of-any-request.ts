import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { OwnCode } from '../../request/problem.ts'

/** What to do about problems that any request may meet. */
export const OF_ANY_REQUEST = {
  unauthenticated: 'Send a key that is known, and neither revoked nor expired, in `x-api-key` or as a Bearer token.',
  forbidden: 'Use a key with the scope that the operation names. An admin makes one with `POST /v1/keys`.',
  rate_limited: 'Wait as long as Retry-After says, and send it again. RateLimit-Remaining tells how many are left.',
  malformed: 'Send JSON in UTF-8 with each key once, uncompressed, and addresses whose escapes are UTF-8.',
  invalid_input: 'Each entry of `errors` names a field and what is wrong with it: mend these, and send it again.',
  too_slow: 'The body came too slowly, and the connection was closed: send it again, over a better line.',
  too_large: 'Send less at once: parts of a list, or a file in several pieces.',
  unsupported_media_type: 'Send the media type that the operation names. Save .xls and .ods as .xlsx or CSV.',
  idempotency_in_flight:
    'The first call with this Idempotency-Key still runs: repeat it in a moment, with the same key.',
  idempotency_key_reused: 'Take a new Idempotency-Key for each new call. Only an equal body repeats a call.',
  idempotency_answer_secret: 'It was done before. The secret is shown once: rotate it where it was not kept.',
  stale_revision: 'Read it again, look at what somebody else changed, and send the newer ETag as If-Match.',
  no_such_route: 'Look the address up in `/docs`. Ids are UUIDs or whole numbers, and words are in lower case.',
  method_not_allowed: 'Send one of the methods that the header Allow names.',
  conflict: 'Send it again: whoever changed it at the same time is done by then.',
  internal_error: 'It is a fault of ours, which is logged under its request_id: tell the operator.',
  unavailable: 'Send it again after Retry-After. A command keeps its Idempotency-Key.',
  deadline: 'Nothing of it was kept. Send it again after Retry-After, or ask for less at once.',
  clock: 'Nothing was changed. Send it again after Retry-After, and tell the operator if it goes on.',
  outcome_unknown: 'It may have happened. Repeat it with the same Idempotency-Key, which does it once, or look.',
} as const satisfies Partial<Record<RefusalCode | OwnCode, string>>
