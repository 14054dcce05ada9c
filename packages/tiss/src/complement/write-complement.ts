import { createHash } from 'node:crypto'
import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'
import { KIND_OF_GUIDE, LINES_OF_GUIDE } from '../batch/guide-elements.ts'
import { BATCH_ELEMENTS } from '../message/element-names.ts'
import { epilogue, latinText, MESSAGE_HEAD, textsOf, written, type Element } from '../message/written-message.ts'
import { messageEvents, type MessageListener } from '../xml/message-events.ts'
import { chargedLine, textIn } from './charged-line.ts'
import { complementaryGuide, markedNumber, type LineOfGuide } from './complementary-guide.ts'
import type { Complement, ComplementaryGuide, WrittenComplement } from './complement.ts'

/**
 * Writes the complementary charge of a batch from the file that was sent: its guides with charged lines alone, each at
 * its charge. Null: nothing of it is charged. The original is read once, and one guide of it is held at a time.
 * @throws UnreadableMessage
 */
export async function writeComplement(
  file: AsyncIterable<Uint8Array>,
  complement: Complement,
): Promise<WrittenComplement | null> {
  const writer = new ComplementWriter(complement)
  for await (const _step of messageEvents(file, writer)) continue
  return writer.end()
}

/** An element that is being read. Once a guide in it was written, its beginning is, too. */
interface OpenElement {
  readonly name: string
  inner: Element[]
  isBegun: boolean
}

interface OpenGuide {
  readonly kind: GuideKind
  readonly lines: LineOfGuide[]
}

/** A signature of what was sent holds for nothing else, and the message gets an end of its own. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Signature', 'assinaturaDigitalGuia', 'epilogo'])

const MOST_OF_LOT = 12
const MOST_LETTERS = 64 * 1024

class ComplementWriter implements MessageListener {
  readonly #complement: Complement
  readonly #open: OpenElement[] = []
  /** How deep in an element that is left out. */
  #leftOut = 0
  #guide: OpenGuide | null = null
  #lineNo = 0
  #lot = ''
  #version: string | null = null
  readonly #guides: ComplementaryGuide[] = []
  readonly #hash = createHash('md5')
  readonly #pieces: string[] = []

  constructor(complement: Complement) {
    this.#complement = complement
  }

  open(name: string): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name) || !BATCH_ELEMENTS.has(name)) {
      this.#leftOut += 1
      return
    }
    const kind = KIND_OF_GUIDE[name]
    if (kind !== undefined && this.#guide === null) this.#guide = { kind, lines: [] }
    this.#open.push({ name, inner: [], isBegun: false })
  }

  close(name: string, text: string | null): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1
      return
    }
    const closed = this.#open.pop() as OpenElement
    if (closed.isBegun) return this.#end(closed)
    if (text === null && closed.inner.length === 0) return
    const element: Element = [name, text === null ? closed.inner : latinText(text, MOST_LETTERS)]
    const guide = this.#guide
    if (guide !== null && KIND_OF_GUIDE[name] === guide.kind) this.#endGuide(guide, element)
    else if (guide !== null && LINES_OF_GUIDE[guide.kind].has(name)) this.#endLine(guide, element)
    else this.#open.at(-1)?.inner.push(guide === null ? this.#ofEnvelope(element) : element)
  }

  end(): WrittenComplement | null {
    if (this.#guides.length === 0) return null
    const pieces = [MESSAGE_HEAD, ...this.#pieces, written(epilogue(this.#hash.digest('hex'))), '</ans:mensagemTISS>']
    const file = Buffer.from(`${pieces.join('\n')}\n`, 'latin1')
    return { file, lot: this.#lot, version: this.#version, guides: this.#guides }
  }

  #endLine(guide: OpenGuide, line: Element): void {
    const cents = this.#chargeOfNext()
    if (cents === 0) return
    guide.lines.push({
      item: textIn(line, 'sequencialItem') ?? '',
      expenseGroup: textIn(line, 'codigoDespesa'),
      cents,
    })
    this.#open.at(-1)?.inner.push(chargedLine(line, cents))
  }

  #endGuide({ kind, lines }: OpenGuide, guide: Element): void {
    this.#guide = null
    if (kind === 'consultation') {
      const cents = this.#chargeOfNext()
      if (cents > 0) lines.push({ item: '1', expenseGroup: null, cents })
    }
    if (lines.length === 0) return
    const { mark } = this.#complement
    const complementary = complementaryGuide(kind, guide, { lines, mark })
    for (const element of this.#open) this.#begin(element)
    this.#write(complementary)
    this.#guides.push({
      number: textIn(complementary, 'numeroGuiaPrestador') ?? '',
      of: textIn(guide, 'numeroGuiaPrestador') ?? '',
      lineCount: lines.length,
      chargedCents: lines.reduce((sum, { cents }) => sum + cents, 0),
    })
  }

  #chargeOfNext(): number {
    this.#lineNo += 1
    return this.#complement.chargeOf(this.#lineNo)
  }

  #ofEnvelope([name, text]: Element): Element {
    if (typeof text !== 'string') return [name, text]
    const { mark, writtenOn, writtenAt } = this.#complement
    if (name === 'dataRegistroTransacao') return [name, writtenOn]
    if (name === 'horaRegistroTransacao') return [name, writtenAt]
    if (name === 'sequencialTransacao') return [name, markedNumber(text, mark, MOST_OF_LOT)]
    if (name === 'Padrao') this.#version = text
    if (name !== 'numeroLote') return [name, text]
    this.#lot = markedNumber(text, mark, MOST_OF_LOT)
    return [name, this.#lot]
  }

  /** Everything around the guide that was not written yet. The message itself has its own head. */
  #begin(element: OpenElement): void {
    if (element.name !== 'mensagemTISS' && !element.isBegun) this.#pieces.push(`<ans:${element.name}>`)
    element.isBegun = true
    for (const inner of element.inner) this.#write(inner)
    element.inner = []
  }

  #end(element: OpenElement): void {
    for (const inner of element.inner) this.#write(inner)
    if (element.name !== 'mensagemTISS') this.#pieces.push(`</ans:${element.name}>`)
  }

  #write(element: Element): void {
    for (const text of textsOf(element)) this.#hash.update(text, 'latin1')
    this.#pieces.push(written(element))
  }
}
