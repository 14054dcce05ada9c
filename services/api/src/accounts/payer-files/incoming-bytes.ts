import { createHash } from 'node:crypto'

/** The same bytes while they go by, and their digest once they have. */
export function digestedBytes(bytes: AsyncIterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>
  digest(): string
} {
  const hash = createHash('sha256')
  return {
    bytes: (async function* () {
      for await (const piece of bytes) {
        hash.update(piece)
        yield piece
      }
    })(),
    digest: () => hash.digest('hex'),
  }
}

/** The header of a message says within so many bytes what it is. */
const MOST_HEADER = 16 * 1024

/** The beginning of a file, and all of its bytes again. */
export async function withBeginning(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly beginning: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  while (size < MOST_HEADER) {
    const { done, value } = await rest.next()
    if (done === true) break
    held.push(value)
    size += value.length
  }
  return {
    beginning: Buffer.concat(held).subarray(0, MOST_HEADER).toString('latin1'),
    bytes: (async function* () {
      yield* held
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
    })(),
  }
}
