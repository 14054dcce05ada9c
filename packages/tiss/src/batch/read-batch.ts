import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'
import { messageEvents, type MessageListener } from '../xml/message-events.ts'
import { UnreadableMessage, type MessagePlace } from '../xml/unreadable-message.ts'
import { FieldReader } from '../message/field-reader.ts'
import { BATCH_ELEMENTS } from '../message/element-names.ts'
import { MessageTexts } from '../message/message-texts.ts'
import type { BatchPart, BilledGuide } from './billed-guide.ts'
import { KIND_OF_GUIDE, LINES_OF_GUIDE } from './guide-elements.ts'
import { billedLine, type ParticipantTexts } from './line-of-texts.ts'

/** The elements that are one participant. */
const PARTICIPANTS = new Set(['equipeSadt', 'profissionais', 'identificacaoEquipe', 'profissionalExecutante'])

/**
 * Reads a batch of guides while it comes in. Nothing of it is held but the guide and the line that are being read.
 * @throws UnreadableMessage where it is no batch, or a guide or line lacks what it is priced by
 */
export async function* readBatch(file: AsyncIterable<Uint8Array>): AsyncGenerator<readonly BatchPart[]> {
  const reader = new BatchReader()
  for await (const _step of messageEvents(file, reader)) {
    const parts = reader.take()
    if (parts.length > 0) yield parts
  }
  yield reader.end()
}

interface OpenGuide {
  readonly kind: GuideKind
  readonly texts: Map<string, string>
  /** Those of a consultation, which is one line as a whole. */
  readonly participants: ParticipantTexts[]
  isTold: boolean
}

interface OpenLine {
  readonly name: string
  readonly texts: Map<string, string>
  readonly participants: ParticipantTexts[]
}

class BatchReader implements MessageListener {
  #parts: BatchPart[] = []
  readonly #texts = new MessageTexts(BATCH_ELEMENTS)
  /** Texts of the envelope, then of the guide, then of the line: whichever is open. */
  #header = new Map<string, string>()
  #guide: OpenGuide | null = null
  #line: OpenLine | null = null
  #participant: Map<string, string> | null = null
  #isTold = false
  #last: MessagePlace = { line: 1, column: 1 }

  take(): readonly BatchPart[] {
    const parts = this.#parts
    this.#parts = []
    return parts
  }

  open(name: string): void {
    if (!this.#texts.open(name)) return
    const kind = KIND_OF_GUIDE[name]
    if (kind !== undefined && this.#guide === null)
      this.#guide = { kind, texts: new Map(), participants: [], isTold: false }
    else if (this.#guide !== null && this.#line === null && LINES_OF_GUIDE[this.#guide.kind].has(name))
      this.#line = { name, texts: new Map(), participants: [] }
    if (PARTICIPANTS.has(name) && this.#guide !== null) this.#participant = new Map()
  }

  close(name: string, text: string | null, place: MessagePlace): void {
    const record = this.#participant ?? this.#line?.texts ?? this.#guide?.texts ?? this.#header
    if (!this.#texts.close(name, text, record, place)) return
    this.#last = place
    if (PARTICIPANTS.has(name)) this.#endParticipant()
    const [guide, line] = [this.#guide, this.#line]
    if (guide !== null && line?.name === name) this.#endLine(guide, line, place)
    else if (guide !== null && KIND_OF_GUIDE[name] === guide.kind) this.#endGuide(guide, place)
  }

  /** @throws UnreadableMessage where no guide came */
  end(): readonly BatchPart[] {
    if (!this.#isTold) throw new UnreadableMessage('it holds no guides in a loteGuias: it is no batch', this.#last)
    return [...this.take(), { end: this.#texts.end() }]
  }

  #endParticipant(): void {
    // who asked for what was done is no participant of a line
    if (this.#participant !== null) (this.#line ?? this.#guide)?.participants.push(this.#participant)
    this.#participant = null
  }

  #endLine(guide: OpenGuide, line: OpenLine, place: MessagePlace): void {
    this.#line = null
    this.#tellGuide(place)
    this.#parts.push({ line: billedLine(guide.kind, line.name, line.texts, line.participants, place) })
  }

  #endGuide(guide: OpenGuide, place: MessagePlace): void {
    this.#tellGuide(place)
    if (guide.kind === 'consultation')
      this.#parts.push({ line: billedLine(guide.kind, 'guiaConsulta', guide.texts, guide.participants, place) })
    const fields = new FieldReader(guide.texts, 'the guide', place)
    const total = TOTALS.find((name) => fields.text(name) !== null)
    this.#parts.push({ guideTotal: total === undefined ? null : fields.cents(total) })
    this.#guide = null
  }

  /** A guide is told before its first line: what it says of itself stands before them. */
  #tellGuide(place: MessagePlace): void {
    const guide = this.#guide
    if (guide === null || guide.isTold) return
    guide.isTold = true
    this.#tellHeader(place)
    this.#parts.push({ guide: billedGuide(guide.kind, new FieldReader(guide.texts, 'the guide', place)) })
  }

  #tellHeader(place: MessagePlace): void {
    const fields = new FieldReader(this.#header, 'the message', place)
    if (this.#isTold) return
    this.#isTold = true
    this.#parts.push({
      header: {
        lot: fields.needed('numeroLote'),
        ansCode: fields.text('registroANS'),
        providerCode: fields.text('codigoPrestadorNaOperadora'),
        version: fields.text('Padrao'),
        registeredOn: fields.text('dataRegistroTransacao'),
      },
    })
  }
}

const TOTALS = ['valorTotalGeral', 'valorTotalHonorarios', 'valorTotalProc', 'valorProcedimento']

function billedGuide(kind: GuideKind, fields: FieldReader): BilledGuide {
  const character = fields.text('caraterAtendimento')
  return {
    kind,
    number: fields.needed('numeroGuiaPrestador'),
    principal: fields.text(
      'guiaPrincipal',
      'guiaSolicInternacao',
      'numeroGuiaSolicitacaoInternacao',
      'numeroGuiaPrincipal',
    ),
    payerNumber: fields.text('numeroGuiaOperadora'),
    password: fields.text('senha', 'senhaAutorizacao'),
    card: fields.text('numeroCarteira'),
    character: character === null ? null : character === '2' ? 'urgent' : 'elective',
    billing: fields.text('tipoFaturamento'),
  }
}
