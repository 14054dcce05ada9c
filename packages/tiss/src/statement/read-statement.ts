import { BATCH_ELEMENTS, STATEMENT_ELEMENTS } from '../message/element-names.ts'
import { FieldReader } from '../message/field-reader.ts'
import { MessageTexts } from '../message/message-texts.ts'
import { messageEvents, type MessageListener } from '../xml/message-events.ts'
import { UnreadableMessage, type MessagePlace } from '../xml/unreadable-message.ts'
import type { Glosa, StatementItem, StatementPart } from './statement-parts.ts'

/** The elements that are a record, from the outermost on. Each is told when the first one within it begins, or at its end. */
const RECORDS = ['demonstrativoAnaliseConta', 'dadosProtocolo', 'relacaoGuias', 'detalhesGuia'] as const
type RecordName = (typeof RECORDS)[number]

/** The elements that are one reason of a cut. */
const GLOSAS: ReadonlySet<string> = new Set(['relacaoGlosa', 'motivoGlosaGuia', 'GlosaProtocolo'])

interface OpenRecord {
  readonly name: RecordName
  readonly texts: Map<string, string>
  readonly glosas: Glosa[]
  isTold: boolean
}

/**
 * Reads a payer's statement of analysis while it comes in. Nothing of it is held but the records that are open.
 * @throws UnreadableMessage where it is none, or an item lacks what it is judged by
 */
export async function* readStatement(file: AsyncIterable<Uint8Array>): AsyncGenerator<readonly StatementPart[]> {
  const reader = new StatementReader()
  for await (const _step of messageEvents(file, reader)) {
    const parts = reader.take()
    if (parts.length > 0) yield parts
  }
  yield reader.end()
}

const KNOWN = new Set([...STATEMENT_ELEMENTS, ...BATCH_ELEMENTS])

class StatementReader implements MessageListener {
  readonly #texts = new MessageTexts(KNOWN)
  #parts: StatementPart[] = []
  readonly #envelope = new Map<string, string>()
  readonly #open: OpenRecord[] = []
  #glosa: Map<string, string> | null = null
  #isStatement = false
  #last: MessagePlace = { line: 1, column: 1 }

  take(): readonly StatementPart[] {
    const parts = this.#parts
    this.#parts = []
    return parts
  }

  open(name: string): void {
    if (!this.#texts.open(name)) return
    if (name === RECORDS[this.#open.length]) {
      const outer = this.#open.at(-1)
      if (outer !== undefined) this.#tell(outer, this.#last)
      this.#open.push({ name, texts: new Map(), glosas: [], isTold: false })
    } else if (GLOSAS.has(name)) this.#glosa = new Map()
  }

  close(name: string, text: string | null, place: MessagePlace): void {
    const record = this.#open.at(-1)
    if (!this.#texts.close(name, text, this.#glosa ?? record?.texts ?? this.#envelope, place)) return
    this.#last = place
    if (record === undefined) return
    if (GLOSAS.has(name)) this.#endGlosa(record, place)
    else if (name === record.name) {
      this.#tell(record, place)
      this.#open.pop()
    }
  }

  /** @throws UnreadableMessage where no statement came */
  end(): readonly StatementPart[] {
    if (!this.#isStatement)
      throw new UnreadableMessage('it holds no demonstrativoAnaliseConta: it is no statement of analysis', this.#last)
    return [...this.take(), { end: this.#texts.end() }]
  }

  #endGlosa(record: OpenRecord, place: MessagePlace): void {
    const fields = new FieldReader(this.#glosa ?? new Map(), 'a glosa', place)
    this.#glosa = null
    const code = fields.text('tipoGlosa', 'codigoGlosa')
    if (code === null) return
    if (record.name === 'detalhesGuia') record.glosas.push({ code, amountCents: fields.cents('valorGlosa') })
    else {
      this.#tell(record, place)
      this.#parts.push({ glosaOfAll: { of: record.name === 'relacaoGuias' ? 'guide' : 'protocol', code } })
    }
  }

  /** A record is told once, before the first that lies in it: what it says of itself stands before them. */
  #tell(record: OpenRecord, place: MessagePlace): void {
    if (record.isTold) return
    record.isTold = true
    this.#parts.push(this.#partOf(record, place))
  }

  #partOf({ name, texts, glosas }: OpenRecord, place: MessagePlace): StatementPart {
    switch (name) {
      case 'demonstrativoAnaliseConta': {
        this.#isStatement = true
        const fields = new FieldReader(texts, 'the statement', place)
        return {
          header: {
            number: fields.needed('numeroDemonstrativo'),
            ansCode: fields.text('registroANS'),
            version: new FieldReader(this.#envelope, 'the message', place).text('Padrao'),
            issuedOn: fields.day('dataEmissao').toString(),
          },
        }
      }
      case 'dadosProtocolo': {
        const fields = new FieldReader(texts, 'a protocol', place)
        return {
          protocol: {
            lot: fields.text('numeroLotePrestador'),
            number: fields.needed('numeroProtocolo'),
            state: fields.text('situacaoProtocolo'),
          },
        }
      }
      case 'relacaoGuias': {
        const fields = new FieldReader(texts, 'a guide', place)
        return {
          guide: {
            number: fields.needed('numeroGuiaPrestador'),
            payerNumber: fields.text('numeroGuiaOperadora'),
            password: fields.text('senha'),
          },
        }
      }
      case 'detalhesGuia':
        return { item: itemOf(new FieldReader(texts, 'an item', place), glosas) }
    }
  }
}

function itemOf(fields: FieldReader, glosas: readonly Glosa[]): StatementItem {
  return {
    item: fields.text('sequencialItem'),
    day: fields.day('dataRealizacao').toString(),
    codeTable: fields.needed('codigoTabela'),
    code: fields.needed('codigoProcedimento'),
    degree: fields.text('grauParticipacao'),
    informedCents: fields.cents('valorInformado'),
    releasedCents: fields.cents('valorLiberado'),
    glosas,
  }
}
