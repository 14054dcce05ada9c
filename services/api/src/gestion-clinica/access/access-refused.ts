import type { RefusalCode } from '@vigencia/domain/refusals.ts'

export const NO_ACCESS = 'Authorization has been denied for this request.'

const CODES = {
  401: 'unauthenticated',
  403: 'forbidden',
  415: 'unsupported_media_type',
  429: 'rate_limited',
} as const satisfies Record<number, RefusalCode>

/** A refused caller: the status and the text. Null where the old server answered without a text. */
export class AccessRefused extends Error {
  readonly status: 401 | 403 | 415 | 429
  /** For the log. */
  readonly code: RefusalCode
  readonly text: string | null

  constructor(status: 401 | 403 | 415 | 429, text: string | null) {
    super(text ?? NO_ACCESS)
    this.name = 'AccessRefused'
    this.status = status
    this.code = CODES[status]
    this.text = text
  }
}
