import { Refusal } from '@vigencia/domain/refusals.ts'

/** The refusal of a compressed body: a small one could hold any number of bytes. Null where it comes as it is. */
export function encodingRefused(headers: Headers): Refusal | null {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return null
  return new Refusal('unsupported_media_type', 'Send the body as it is, without a Content-Encoding.')
}

/** @throws Refusal `unsupported_media_type` */
export function mustNotBeEncoded(headers: Headers): void {
  const refusal = encodingRefused(headers)
  if (refusal !== null) throw refusal
}
