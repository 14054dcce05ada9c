/** The headers that operations take beside their input, under `components`. */
export const REQUEST_HEADERS = {
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A key of the caller for this call. Sent again with the same key and input, the call does nothing and answers the same, for 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: String.raw`^[\x21-\x7e]+$` },
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that was read. Where the revision has moved on since, the call is refused with 412.',
    schema: { type: 'string', pattern: String.raw`^(\*|"\d{1,15}")$`, examples: ['"7"'] },
  },
  'x-read-after': {
    name: 'x-read-after',
    in: 'header',
    description: 'The `x-read-after` that a command answered. What it wrote is in the answer, whichever server reads.',
    schema: { type: 'string', maxLength: 64, examples: ['16/B374D848'] },
  },
} as const
