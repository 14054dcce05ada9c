import { wholeBody } from '../request/whole-body.ts'

/**
 * All bytes of a request's body; null where there are more than `limit`. A body whose announced length is greater is
 * not read at all.
 * @throws Refusal `malformed` where it ends before it is whole
 */
export async function boundedBody(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of wholeBody(request.body)) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
