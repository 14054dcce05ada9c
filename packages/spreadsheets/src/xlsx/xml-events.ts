import { SaxesParser } from 'saxes'
import { damaged } from './zip-parts.ts'

/** Listens to the XML of a part. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** The longest text or tag. Spreadsheets write no longer one, and the parser would hold it in memory. */
const MOST_HELD = 1024 * 1024

/**
 * Reads XML while it is unpacked, and pauses after each piece. It knows only the five entities of XML itself.
 * @throws UnreadableFile where it is no XML
 */
export async function* xmlEvents(part: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let held = 0
  const heard =
    <Values extends unknown[]>(listen: (...output: Values) => void) =>
    (...output: Values) => {
      held = 0
      listen(...output)
    }
  parser.on(
    'opentag',
    heard(({ name, attributes }) => listener.open?.(local(name), attributes)),
  )
  parser.on(
    'closetag',
    heard(({ name }) => listener.close?.(local(name))),
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
    parser.write(decoded(bytes))
    held += bytes.length
    if (held > MOST_HELD) throw damaged(new Error(`a text of it does not end within ${MOST_HELD} bytes`))
    yield
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
