import type { GuideKind } from '@vigencia/domain/accounts/guide-kinds.ts'
import type { MessagePlace } from '../xml/unreadable-message.ts'
import { FieldReader } from '../message/field-reader.ts'
import type { BilledLine, BilledParticipant, LineKind } from './billed-line.ts'

export type ParticipantTexts = ReadonlyMap<string, string>

const ONE = 10_000n

/**
 * A line from the texts of its element.
 * @param name of the element
 * @throws UnreadableMessage where what it is priced or judged by is missing or unreadable
 */
export function billedLine(
  guide: GuideKind,
  name: string,
  texts: ReadonlyMap<string, string>,
  participants: readonly ParticipantTexts[],
  place: MessagePlace,
): BilledLine {
  const item = texts.get('sequencialItem')?.trim() ?? '1'
  // anything may stand where a number is due, and what is no number may be of a person
  const shown = /^\d{1,4}$/.test(item) ? `line ${item}` : 'a line'
  const fields = new FieldReader(texts, `${shown} of the guide`, place)
  const kind: LineKind = guide === 'dental' ? 'dental' : name === 'despesa' ? 'expense' : 'procedure'
  const total = ['valorTotal', 'valorProcedimento', 'valorProc']
  return {
    kind,
    item,
    day: fields.day('dataExecucao', 'dataAtendimento', 'dataRealizacao'),
    beganAt: fields.hour('horaInicial'),
    endedAt: fields.hour('horaFinal'),
    codeTable: fields.needed('codigoTabela'),
    code: fields.needed('codigoProcedimento'),
    quantity:
      fields.text('quantidadeExecutada', 'qtdProc') === null ? ONE : fields.decimal('quantidadeExecutada', 'qtdProc'),
    access: fields.text('viaAcesso'),
    expenseGroup: fields.text('codigoDespesa'),
    factor: fields.text('reducaoAcrescimo') === null ? ONE : fields.decimal('reducaoAcrescimo'),
    unitCents: fields.cents('valorUnitario', ...total),
    totalCents: fields.cents(...total),
    participants: participants.map((one) => participantOf(new FieldReader(one, 'a participant', place))),
  }
}

function participantOf(fields: FieldReader): BilledParticipant {
  return {
    degree: fields.text('grauPart', 'grauParticipacao'),
    registry: fields.text('numeroConselhoProfissional'),
    specialty: fields.text('CBO', 'CBOS'),
  }
}
