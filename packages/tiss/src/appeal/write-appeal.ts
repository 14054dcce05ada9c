import { field, latinText, moneyText, writtenMessage, type Element } from '../message/written-message.ts'
import { mostJustification, type Appeal, type AppealedGuide, type AppealedItem } from './appeal.ts'

/** objetoRecurso: what is appealed against are guides, and not the protocol as a whole. */
const OF_GUIDES = '2'

/**
 * The message of an appeal, byte for byte the same for the same appeal.
 * @source ANS TISS, ctm_recursoGlosa of 3.05.00 to 4.03.00
 */
export function writeAppeal(appeal: Appeal): Buffer {
  return writtenMessage([
    header(appeal),
    ['prestadorParaOperadora', [['recursoGlosa', [['guiaRecursoGlosa', body(appeal)]]]]],
  ])
}

function header({ number, writtenOn, writtenAt, providerCode, ansCode, version }: Appeal): Element {
  return [
    'cabecalho',
    [
      [
        'identificacaoTransacao',
        [
          ['tipoTransacao', 'RECURSO_GLOSA'],
          ['sequencialTransacao', number.slice(-12)],
          ['dataRegistroTransacao', writtenOn],
          ['horaRegistroTransacao', writtenAt],
        ],
      ],
      ['origem', [['identificacaoPrestador', [['codigoPrestadorNaOperadora', providerCode]]]]],
      ['destino', [['registroANS', ansCode]]],
      ['Padrao', version],
    ],
  ]
}

function body(appeal: Appeal): Element[] {
  const { version, guides } = appeal
  const claimed = guides.flatMap(({ items }) => items).reduce((sum, { claimCents }) => sum + claimCents, 0)
  const name: Element[] = version === '3.05.00' ? [['nomeContratado', latinText(appeal.providerName, 70)]] : []
  return [
    ['registroANS', appeal.ansCode],
    ['numeroGuiaRecGlosaPrestador', appeal.number],
    ['nomeOperadora', latinText(appeal.payerName, 70)],
    ['objetoRecurso', OF_GUIDES],
    ['dadosContratado', [['codigoPrestadorNaOperadora', appeal.providerCode], ...name]],
    ['numeroLote', appeal.lot],
    ['numeroProtocolo', appeal.protocol],
    ['opcaoRecurso', guides.map((guide) => guideElement(guide, mostJustification(version)))],
    ['valorTotalRecursado', moneyText(claimed)],
    ['dataRecurso', appeal.writtenOn],
  ]
}

function guideElement({ number, payerNumber, password, items }: AppealedGuide, most: number): Element {
  return [
    'recursoGuia',
    [
      ['numeroGuiaOrigem', number],
      ...field('numeroGuiaOperadora', payerNumber),
      ...field('senha', password),
      ['opcaoRecursoGuia', items.map((item) => itemElement(item, most))],
    ],
  ]
}

function itemElement(item: AppealedItem, most: number): Element {
  return [
    'itensGuia',
    [
      ['sequencialItem', item.item],
      ['dataInicio', item.day],
      [
        'procRecurso',
        [
          ['codigoTabela', item.codeTable],
          ['codigoProcedimento', item.code],
          ['descricaoProcedimento', latinText(item.description, 150)],
        ],
      ],
      ...field('grauParticipacao', item.degree),
      ['codGlosaItem', item.glosaCode],
      ['valorRecursado', moneyText(item.claimCents)],
      ['justificativaItem', latinText(item.justification, most)],
    ],
  ]
}
