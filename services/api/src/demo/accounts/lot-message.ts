import { field, writtenMessage, type Element } from '@vigencia/tiss/message/written-message.ts'
import { sumOf, tissMoney, type InventedAccount, type InventedGuide, type InventedLine } from './invented-account.ts'
import { messageHeader } from './message-header.ts'

/** The lot as a clinic's program writes it: nothing of a patient but a card number that nobody has. */
export function lotMessage(account: InventedAccount): Buffer {
  const guides = account.guides.map((guide) => GUIDES[account.kind](guide, account))
  return writtenMessage([
    messageHeader(account, { kind: 'ENVIO_LOTE_GUIAS', number: '1', on: account.billedOn, from: 'clinic' }),
    [
      'prestadorParaOperadora',
      [
        [
          'loteGuias',
          [
            ['numeroLote', account.lot],
            ['guiasTISS', guides],
          ],
        ],
      ],
    ],
  ])
}

type Guide = (guide: InventedGuide, account: InventedAccount) => Element

const sadtGuide: Guide = ({ number, payerNumber, card, lines }, { ansCode }) => [
  'guiaSP-SADT',
  [
    [
      'cabecalhoGuia',
      [
        ['registroANS', ansCode],
        ['numeroGuiaPrestador', number],
      ],
    ],
    ['dadosAutorizacao', [['numeroGuiaOperadora', payerNumber]]],
    ['dadosBeneficiario', [['numeroCarteira', card]]],
    ['dadosSolicitacao', [['caraterAtendimento', '1']]],
    ['procedimentosExecutados', lines.map((line, at) => procedure('procedimentoExecutado', 'equipeSadt', line, at))],
    ['valorTotal', [['valorTotalGeral', total(lines)]]],
  ],
]

const feesGuide: Guide = ({ number, payerNumber, card, stay, lines }, { ansCode }) => [
  'guiaHonorarios',
  [
    [
      'cabecalhoGuia',
      [
        ['registroANS', ansCode],
        ['numeroGuiaPrestador', number],
      ],
    ],
    ...field('guiaSolicInternacao', stay ?? null),
    ['numeroGuiaOperadora', payerNumber],
    ['beneficiario', [['numeroCarteira', card]]],
    ['dadosInternacao', [['caraterAtendimento', '1']]],
    ['procedimentosRealizados', lines.map((line, at) => procedure('procedimentoRealizado', 'profissionais', line, at))],
    ['valorTotalHonorarios', total(lines)],
  ],
]

const GUIDES = { sp_sadt: sadtGuide, fees: feesGuide }

function procedure(name: string, team: 'equipeSadt' | 'profissionais', line: InventedLine, at: number): Element {
  const { code, name: called, day, quantity = 1, factor = 100, unitCents, totalCents, access, degree } = line
  const degreeName = team === 'equipeSadt' ? 'grauPart' : 'grauParticipacao'
  return [
    name,
    [
      ['sequencialItem', String(at + 1)],
      ['dataExecucao', day],
      [
        'procedimento',
        [
          ['codigoTabela', '22'],
          ['codigoProcedimento', code],
          ['descricaoProcedimento', called],
        ],
      ],
      ['quantidadeExecutada', String(quantity)],
      ...field('viaAcesso', access ?? null),
      ['reducaoAcrescimo', tissMoney(factor)],
      ['valorUnitario', tissMoney(unitCents)],
      ['valorTotal', tissMoney(totalCents)],
      ...(degree === undefined ? [] : [[team, [[degreeName, degree]]] as const]),
    ],
  ]
}

function total(lines: readonly InventedLine[]): string {
  return tissMoney(sumOf(lines, ({ totalCents }) => totalCents))
}
