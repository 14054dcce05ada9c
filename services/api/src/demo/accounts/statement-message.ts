import { field, writtenMessage, type Element } from '@vigencia/tiss/message/written-message.ts'
import {
  cutCents,
  sumOf,
  tissMoney,
  type InventedAccount,
  type InventedGuide,
  type InventedLine,
} from './invented-account.ts'
import { messageHeader } from './message-header.ts'

/** What the payer answers to the lot, line by line. */
export function statementMessage(account: InventedAccount): Buffer {
  const { ansCode, lot, guides, statement } = account
  const { number, protocol, issuedOn } = statement
  const analysis: Element = [
    'demonstrativoAnaliseConta',
    [
      [
        'cabecalhoDemonstrativo',
        [
          ['registroANS', ansCode],
          ['numeroDemonstrativo', number],
          ['dataEmissao', issuedOn],
        ],
      ],
      [
        'dadosConta',
        [
          [
            'dadosProtocolo',
            [
              ['numeroLotePrestador', lot],
              ['numeroProtocolo', protocol],
              ['dataProtocolo', account.billedOn],
              ['situacaoProtocolo', '5'],
              ...guides.map(guideAnswer),
            ],
          ],
        ],
      ],
    ],
  ]
  return writtenMessage([
    messageHeader(account, { kind: 'DEMONSTRATIVO_ANALISE_CONTA', number: '1', on: issuedOn, from: 'payer' }),
    ['operadoraParaPrestador', [['demonstrativosRetorno', [analysis]]]],
  ])
}

function guideAnswer({ number, payerNumber, card, lines }: InventedGuide): Element {
  return [
    'relacaoGuias',
    [
      ['numeroGuiaPrestador', number],
      ['numeroGuiaOperadora', payerNumber],
      ['numeroCarteira', card],
      ['situacaoGuia', '5'],
      ...lines.map(itemAnswer),
      ['valorGlosaGuia', tissMoney(sumOf(lines, cutCents))],
    ],
  ]
}

function itemAnswer(line: InventedLine, at: number): Element {
  const { code, name, day, quantity = 1, totalCents, degree, cut = [] } = line
  const released = tissMoney(totalCents - cutCents(line))
  return [
    'detalhesGuia',
    [
      ['sequencialItem', String(at + 1)],
      ['dataRealizacao', day],
      [
        'procedimento',
        [
          ['codigoTabela', '22'],
          ['codigoProcedimento', code],
          ['descricaoProcedimento', name],
        ],
      ],
      ...field('grauParticipacao', degree ?? null),
      ['valorInformado', tissMoney(totalCents)],
      ['qtdExecutada', `${quantity}.0000`],
      ['valorProcessado', released],
      ['valorLiberado', released],
      ...cut.map(
        ([tipoGlosa, cents]) =>
          [
            'relacaoGlosa',
            [
              ['valorGlosa', tissMoney(cents)],
              ['tipoGlosa', tipoGlosa],
            ],
          ] as const,
      ),
    ],
  ]
}
