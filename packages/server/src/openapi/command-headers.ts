/** The headers that commands take, under `components`. */
export const COMMAND_HEADERS = {
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
} as const
