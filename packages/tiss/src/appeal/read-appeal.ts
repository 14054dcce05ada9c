import { APPEAL_ELEMENTS } from '../message/element-names.ts'
import { FieldReader } from '../message/field-reader.ts'
import { MessageTexts, type MessageEnd } from '../message/message-texts.ts'
import { messageEvents, type MessageListener } from '../xml/message-events.ts'
import { UnreadableMessage, type MessagePlace } from '../xml/unreadable-message.ts'

/** One cut as the file of an appeal claims it. */
export interface ClaimedItem {
  readonly guide: string
  readonly item: string
  readonly glosaCode: string
  readonly claimCents: number
  readonly justification: string
}

/** What the file of an appeal says, for whoever checks it. */
export interface ReadAppeal {
  readonly number: string
  readonly items: readonly ClaimedItem[]
  readonly end: MessageEnd
}

/** Reads the file of an appeal again. @throws UnreadableMessage where it is none */
export async function readAppeal(file: AsyncIterable<Uint8Array>): Promise<ReadAppeal> {
  const reader = new AppealReader()
  for await (const _step of messageEvents(file, reader)) continue
  return reader.end()
}

class AppealReader implements MessageListener {
  readonly #texts = new MessageTexts(APPEAL_ELEMENTS)
  readonly #record = new Map<string, string>()
  readonly #items: ClaimedItem[] = []
  #guide = new Map<string, string>()
  #item: Map<string, string> | null = null
  #isAppeal = false
  #last: MessagePlace = { line: 1, column: 1 }

  open(name: string): void {
    if (!this.#texts.open(name)) return
    if (name === 'guiaRecursoGlosa') this.#isAppeal = true
    if (name === 'recursoGuia') this.#guide = new Map()
    if (name === 'itensGuia') this.#item = new Map()
  }

  close(name: string, text: string | null, place: MessagePlace): void {
    const isOfGuide = name === 'numeroGuiaOrigem'
    if (!this.#texts.close(name, text, this.#item ?? (isOfGuide ? this.#guide : this.#record), place)) return
    this.#last = place
    if (name !== 'itensGuia' || this.#item === null) return
    const fields = new FieldReader(this.#item, 'an item', place)
    // longer than any other text of the message
    const justification = this.#item.get('justificativaItem') ?? ''
    this.#item = null
    this.#items.push({
      guide: new FieldReader(this.#guide, 'a guide', place).needed('numeroGuiaOrigem'),
      item: fields.needed('sequencialItem'),
      glosaCode: fields.needed('codGlosaItem'),
      claimCents: fields.cents('valorRecursado'),
      justification,
    })
  }

  /** @throws UnreadableMessage where no appeal came */
  end(): ReadAppeal {
    if (!this.#isAppeal) throw new UnreadableMessage('it holds no guiaRecursoGlosa: it is no appeal', this.#last)
    const number = new FieldReader(this.#record, 'the appeal', this.#last).needed('numeroGuiaRecGlosaPrestador')
    return { number, items: this.#items, end: this.#texts.end() }
  }
}
