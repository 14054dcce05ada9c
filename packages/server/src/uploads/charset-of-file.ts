import type { Readable } from 'node:stream'
import { Dicer } from '@fastify/busboy'

const CHARSET = /;\s*charset\s*=\s*("[^"]*"|[^;\s]+)/i

/** The parameter `charset` of a media type. */
export function charsetOf(contentType: string): { readonly charset?: string } {
  const [, charset] = CHARSET.exec(contentType) ?? []
  return charset === undefined ? {} : { charset }
}

/**
 * The parameter `charset` of a form's file, as soon as the form tells of the file. Busboy keeps the media type alone. So
 * the headers are read once more, before it, and nothing behind them. What is wrong with a form Busboy tells.
 */
export function charsetOfFile(source: Readable, contentType: string): () => { readonly charset?: string } {
  const [, boundary] = /;\s*boundary\s*=\s*("[^"]*"|[^;\s]+)/i.exec(contentType) ?? []
  let charset: { readonly charset?: string } = {}
  const headers = new Dicer({ boundary: boundary?.replaceAll('"', '') ?? '' })
  headers.on('error', () => undefined)
  headers.on('part', (part) => {
    part.on('error', () => undefined)
    part.on('header', (header) => {
      const { 'content-disposition': [disposition = ''] = [], 'content-type': [type = ''] = [] } = header as Headers
      if (!/;\s*filename/i.test(disposition)) return
      charset = charsetOf(type)
      source.unpipe(headers)
    })
    part.resume()
  })
  source.pipe(headers)
  return () => charset
}

type Headers = Partial<Record<'content-disposition' | 'content-type', string[]>>
