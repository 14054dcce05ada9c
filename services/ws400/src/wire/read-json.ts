/** The largest report, in bytes. */
export const BODY_LIMIT = 1024 * 1024

export type ReadJson = { readonly json: unknown } | { readonly fault: 'unreadable' | 'too large' }

/** A body's JSON, whatever its media type is. Clients send it with a charset, without one, and without any type. */
export async function readJson(request: Request): Promise<ReadJson> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) return { fault: 'too large' }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > BODY_LIMIT) return { fault: 'too large' }
      chunks.push(chunk)
    }
    const text = decoderOf(request.headers.get('content-type')).decode(Buffer.concat(chunks))
    return { json: JSON.parse(text) }
  } catch {
    // it ended early, is no text of its charset, or no JSON
    return { fault: 'unreadable' }
  }
}

/** The text in the charset that is named, where it is one. */
function decoderOf(contentType: string | null): TextDecoder {
  const charset = /;\s*charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true })
  } catch {
    return new TextDecoder('utf-8', { fatal: true })
  }
}
