import { SaxesParser } from 'saxes'
import { damaged, tooMany } from './zip-parts.ts'

/** Listens to the XML of a part. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** How deep elements may lie in each other; those of a sheet lie six deep. */
const MOST_DEPTH = 64

/** So many bytes are read before what they hold is handed over: a few may stand for many empty cells. */
const STEP = 4096

/** The longest text or tag. More is nothing that a spreadsheet writes, and would be held in memory as it grows. */
const MOST_HELD = 1024 * 1024

/**
 * Reads XML while it is unpacked, and pauses after each piece. It knows only the five entities of XML itself.
 * @throws UnreadableFile where it is no XML
 */
export async function* xmlEvents(part: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let held = 0
  let depth = 0
  const heard =
    <Values extends unknown[]>(listen: (...output: Values) => void) =>
    (...output: Values) => {
      held = 0
      listen(...output)
    }
  parser.on(
    'opentag',
    heard(({ name, attributes }) => {
      depth += 1
      if (depth > MOST_DEPTH) throw tooMany(`elements lie more than ${MOST_DEPTH} deep in each other`)
      listener.open?.(local(name), attributes)
    }),
  )
  parser.on(
    'closetag',
    heard(({ name }) => {
      depth -= 1
      listener.close?.(local(name))
    }),
  )
  parser.on(
    'text',
    heard((text) => listener.text?.(text)),
  )
  parser.on(
    'cdata',
    heard((text) => listener.text?.(text)),
  )
  parser.on('doctype', () => {
    throw damaged(new Error('it holds a document type'))
  })
  parser.on('error', (error) => {
    throw damaged(error)
  })
  const decoded = (bytes?: Buffer): string => {
    try {
      return bytes === undefined ? utf8.decode() : utf8.decode(bytes, { stream: true })
    } catch {
      throw damaged(new Error('its text is not UTF-8'))
    }
  }
  for await (const bytes of part) {
    for (let at = 0; at < bytes.length; at += STEP) {
      const step = bytes.subarray(at, at + STEP)
      parser.write(decoded(step))
      held += step.length
      if (held > MOST_HELD) throw damaged(new Error(`a text of it does not end within ${MOST_HELD} bytes`))
      yield
    }
  }
  parser.write(decoded()).close()
  yield
}

/** Reads a part to its end. */
export async function readXml(part: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _piece of xmlEvents(part, listener)) continue
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
