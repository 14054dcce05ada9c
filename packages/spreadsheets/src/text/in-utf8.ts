import type { Encoding } from '../rows/encoding.ts'
import type { ReadAs } from '../rows/incoming-file.ts'
import { UnreadableFile } from '../rows/unreadable-file.ts'
import { mustBeText, tellingBytes } from './must-be-text.ts'

/**
 * The bytes of a text in UTF-8, whatever it is written in: its own mark tells, else what was told, else it is UTF-8.
 * @throws UnreadableFile where it is no text, or none in its encoding
 */
export async function* inUtf8(
  file: AsyncIterable<Uint8Array>,
  told: Encoding | undefined,
  readAs: ReadAs = {},
): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined
  for await (const bytes of withBeginning(file)) {
    if (decoder === undefined) {
      mustBeText(bytes)
      readAs.encoding = markOf(bytes) ?? told ?? unmarkedUtf16(bytes) ?? 'utf-8'
      decoder = readAs.encoding === 'utf-8' ? null : new TextDecoder(readAs.encoding, { fatal: true })
    }
    yield decoder === null ? bytes : decoded(decoder, bytes)
  }
  if (decoder) yield decoded(decoder)
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): Uint8Array {
  try {
    return Buffer.from(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }))
  } catch {
    throw new UnreadableFile('not_in_its_encoding', `is not ${decoder.encoding.toUpperCase()}, as it says`, 1)
  }
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without a mark: every second byte of what people write first is 0. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4) return undefined
  const [a, b, c, d] = bytes
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'utf-16be' : undefined
}

/** The same pieces, the first of them long enough to be known by it. */
async function* withBeginning(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let beginning: Uint8Array | null = new Uint8Array()
  for await (const piece of file) {
    if (beginning === null) {
      yield piece
      continue
    }
    beginning = beginning.length === 0 ? piece : Buffer.concat([beginning, piece])
    if (beginning.length < tellingBytes(beginning)) continue
    yield beginning
    beginning = null
  }
  if (beginning !== null && beginning.length > 0) yield beginning
}
