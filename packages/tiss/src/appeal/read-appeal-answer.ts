import { ANSWER_ELEMENTS } from '../message/element-names.ts'
import { FieldReader } from '../message/field-reader.ts'
import { MessageTexts } from '../message/message-texts.ts'
import { messageEvents, type MessageListener } from '../xml/message-events.ts'
import { UnreadableMessage, type MessagePlace } from '../xml/unreadable-message.ts'
import type { AnsweredItem, AppealAnswer } from './appeal-answer.ts'

/** Items of one answer: a hundred guides of the largest lots. */
const MOST_ITEMS = 100_000

/**
 * Reads a payer's answer to an appeal. Of what it says in free text nothing is read.
 * @throws UnreadableMessage where it is none
 */
export async function readAppealAnswer(file: AsyncIterable<Uint8Array>): Promise<AppealAnswer> {
  const reader = new AppealAnswerReader()
  for await (const _step of messageEvents(file, reader)) continue
  return reader.end()
}

class AppealAnswerReader implements MessageListener {
  readonly #texts = new MessageTexts(ANSWER_ELEMENTS)
  readonly #record = new Map<string, string>()
  readonly #items: AnsweredItem[] = []
  #item: Map<string, string> | null = null
  #isAnswer = false
  #last: MessagePlace = { line: 1, column: 1 }

  open(name: string): void {
    if (!this.#texts.open(name)) return
    if (name === 'reciboGlosa') this.#isAnswer = true
    if (name === 'respostaGuiaItens') this.#item = new Map()
  }

  close(name: string, text: string | null, place: MessagePlace): void {
    if (!this.#texts.close(name, text, this.#item ?? this.#record, place)) return
    this.#last = place
    if (name !== 'respostaGuiaItens' || this.#item === null) return
    const fields = new FieldReader(this.#item, 'an item', place)
    this.#item = null
    if (this.#items.length === MOST_ITEMS) fields.refuse(`is one too many: an answer has at most ${MOST_ITEMS}`)
    this.#items.push({
      guide: fields.needed('numeroGuiaPrestador'),
      item: fields.needed('sequencialItem'),
      glosaCode: fields.needed('codGlosa'),
      claimedCents: fields.cents('valorRecursado'),
      // so spelt by the standard
      acceptedCents: fields.cents('valorAcatadado', 'valorAcatado'),
    })
  }

  /** @throws UnreadableMessage where no answer came */
  end(): AppealAnswer {
    if (!this.#isAnswer)
      throw new UnreadableMessage('it holds no reciboGlosa: it is no answer to an appeal', this.#last)
    const fields = new FieldReader(this.#record, 'the answer', this.#last)
    const header = {
      number: fields.needed('numeroGuiaRecGlosaPrestador'),
      payerNumber: fields.text('numeroGuiaRecGlosaOperadora'),
      ansCode: fields.text('registroANS'),
      lot: fields.text('numeroLote'),
      protocol: fields.text('numeroProtocolo'),
      acceptedCents: fields.text('valorTotalAcatado') === null ? null : fields.cents('valorTotalAcatado'),
    }
    return { header, items: this.#items, end: this.#texts.end() }
  }
}
