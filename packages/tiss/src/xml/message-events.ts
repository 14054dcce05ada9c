import { SaxesParser } from 'saxes'
import { textOf } from './text-of.ts'
import { UnreadableMessage, type MessagePlace } from './unreadable-message.ts'

/** Hears the elements of a message by their local names: prefixes and namespaces are passed over. */
export interface MessageListener {
  open(name: string): void
  /** The end of an element, with its text where it holds no element, else null. */
  close(name: string, text: string | null, place: MessagePlace): void
}

/** How deep elements may lie in each other; those of TISS lie a dozen deep. */
const MOST_DEPTH = 64

/** The longest text of an element, or tag; the longest of TISS, an image, stands in other messages. */
const MOST_HELD = 64 * 1024

/**
 * Reads the elements of a message while it comes in, and pauses after each step. Of entities it knows the five of XML,
 * and it refuses a document type.
 * @throws UnreadableMessage
 */
export async function* messageEvents(file: AsyncIterable<Uint8Array>, listener: MessageListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const place = () => ({ line: parser.line, column: parser.column + 1 })
  const refuse = (reason: string): never => {
    throw new UnreadableMessage(reason, place())
  }
  /** The text of each open element as far as it was read; null once it holds an element. */
  const texts: (string | null)[] = []
  const local = localNames()
  let held = 0
  let isWhole = false
  parser.on('opentag', ({ name }) => {
    held = 0
    if (texts.length === MOST_DEPTH) refuse(`elements lie more than ${MOST_DEPTH} deep in each other`)
    if (texts.length > 0) texts[texts.length - 1] = null
    texts.push('')
    listener.open(local(name))
  })
  const hear = (text: string) => {
    held = 0
    const before = texts.at(-1)
    if (before === undefined || before === null) return
    if (before.length + text.length > MOST_HELD) refuse(TOO_LONG)
    texts[texts.length - 1] = before + text
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({ name }) => {
    held = 0
    listener.close(local(name), texts.pop() ?? null, place())
    isWhole = texts.length === 0
  })
  parser.on('doctype', () => refuse('it holds a document type, which no message of TISS has'))
  parser.on('error', ({ message }) =>
    refuse(isAtEnd ? 'the file ends before its message does' : `it is no XML: ${reasonOf(message)}`),
  )
  let isAtEnd = false
  for await (const text of textOf(file, place)) {
    parser.write(text)
    held += text.length
    if (held > MOST_HELD && !isWhole) refuse(TOO_LONG)
    yield
  }
  isAtEnd = true
  if (!isWhole) refuse('the file ends before its message does')
  parser.close()
  yield
}

const TOO_LONG = `a text or tag is longer than ${MOST_HELD} letters`

/** More names than a message has: of others each is cut again. */
const MOST_NAMES = 1_000

/** Cuts the prefixes of names off. Each name comes a thousand times, and is cut once: so its hash is reckoned once too. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const local = name.slice(name.indexOf(':') + 1)
    if (known.size < MOST_NAMES) known.set(name, local)
    return local
  }
}

/** What saxes says, without the place that it puts before and without letters of the file. */
function reasonOf(message: string): string {
  const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  return /^[a-z ]{1,80}$/i.test(reason) ? reason : 'a tag or letter stands where none may'
}
