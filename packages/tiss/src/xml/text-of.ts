import { UnreadableMessage, type MessagePlace } from './unreadable-message.ts'

/** The encodings of TISS: its schemas are ISO-8859-1, and files in UTF-8 exist. Windows calls the first one by its own name. */
type Encoding = 'latin1' | 'windows-1252' | 'utf-8'

const BY_LABEL: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'latin1',
  'iso8859-1': 'latin1',
  latin1: 'latin1',
  'us-ascii': 'utf-8',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
}

const START = { line: 1, column: 1 }

/** So many bytes are read before what they hold is handed over: the bound of a text is looked at as often. */
const STEP = 4096

/** The longest prolog: its encoding stands in it. */
const MOST_PROLOG = 256

/**
 * The text of a file by the encoding that its mark or its prolog names, in steps, while it comes in.
 * @param place of what was read so far
 * @throws UnreadableMessage where it is in no encoding of TISS, or not in its own
 */
export async function* textOf(file: AsyncIterable<Uint8Array>, place: () => MessagePlace): AsyncGenerator<string> {
  let decode: ((bytes?: Uint8Array) => string) | null = null
  for await (const bytes of withProlog(file)) {
    decode ??= decoderOf(bytes, place)
    for (let at = 0; at < bytes.length; at += STEP) yield decode(bytes.subarray(at, at + STEP))
  }
  if (decode !== null) yield decode()
}

function decoderOf(beginning: Uint8Array, place: () => MessagePlace): (bytes?: Uint8Array) => string {
  const encoding = encodingOf(beginning)
  if (encoding === 'latin1') return (bytes) => (bytes === undefined ? '' : Buffer.from(bytes).toString('latin1'))
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw new UnreadableMessage(`it is not ${encoding.toUpperCase()}, as it says`, place())
    }
  }
}

function encodingOf(beginning: Uint8Array): Encoding {
  const [a, b, c] = beginning
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw unknown('UTF-16')
  const prolog = Buffer.from(beginning.subarray(0, MOST_PROLOG)).toString('latin1')
  const label = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(prolog)?.[1]
  if (label === undefined) return 'utf-8'
  const encoding = BY_LABEL[label.toLowerCase()]
  if (encoding === undefined) throw unknown(label)
  return encoding
}

function unknown(label: string): UnreadableMessage {
  const named = /^[\w.:-]+$/.test(label) ? ` is ${label}, and` : ' has no known name:'
  return new UnreadableMessage(`its encoding${named} TISS is written in ISO-8859-1 or UTF-8`, START)
}

/** The same pieces, the first of them long enough to hold the prolog. */
async function* withProlog(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let beginning: Uint8Array | null = new Uint8Array()
  for await (const piece of file) {
    if (beginning === null) yield piece
    else {
      beginning = Buffer.concat([beginning, piece])
      if (beginning.length < MOST_PROLOG) continue
      yield beginning
      beginning = null
    }
  }
  if (beginning !== null && beginning.length > 0) yield beginning
}
