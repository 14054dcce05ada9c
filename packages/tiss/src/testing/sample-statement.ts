import { SAMPLE_PERSON, type SamplePerson } from './sample-person.ts'
import { writtenMessage, type Element } from '../message/written-message.ts'

/** An item of a sample statement. Money as TISS writes it. */
export interface SampleItem {
  readonly item: string
  readonly day: string
  readonly code: string
  readonly informed: string
  readonly released: string
  readonly degree?: string
  readonly glosas?: readonly (readonly [code: string, amount: string])[]
}

export interface SampleGuideAnswer {
  readonly number: string
  readonly items: readonly SampleItem[]
}

export interface SampleStatement {
  readonly version?: string
  readonly ansCode?: string
  readonly number?: string
  readonly issuedOn?: string
  readonly person?: SamplePerson
  readonly protocols: readonly {
    readonly lot: string
    readonly protocol: string
    readonly guides: readonly SampleGuideAnswer[]
  }[]
}

/** A statement of invented items as a payer's program writes it, with a patient's name where versions before 4.00 have one. */
export function sampleStatement(statement: SampleStatement): Buffer {
  const {
    version = '4.03.00',
    ansCode = '999999',
    number = 'D0001',
    issuedOn = '2026-09-01',
    person = SAMPLE_PERSON,
  } = statement
  const header: Element = [
    'cabecalho',
    [
      [
        'identificacaoTransacao',
        [
          ['tipoTransacao', 'DEMONSTRATIVO_ANALISE_CONTA'],
          ['sequencialTransacao', '7001'],
        ],
      ],
      ['Padrao', version],
    ],
  ]
  const protocols = statement.protocols.map(({ lot, protocol, guides }): Element => [
    'dadosProtocolo',
    [
      ['numeroLotePrestador', lot],
      ['numeroProtocolo', protocol],
      ['situacaoProtocolo', '5'],
      ...guides.map((guide) => guideOf(guide, version, person)),
    ],
  ])
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
      ['dadosPrestador', [['dadosContratado', [['cpfContratado', person.cpf]]]]],
      ['dadosConta', protocols],
    ],
  ]
  return writtenMessage([header, ['operadoraParaPrestador', [['demonstrativosRetorno', [analysis]]]]])
}

function guideOf({ number, items }: SampleGuideAnswer, version: string, person: SamplePerson): Element {
  return [
    'relacaoGuias',
    [
      ['numeroGuiaPrestador', number],
      ['numeroCarteira', person.card],
      ...(version === '3.05.00' ? [['nomeBeneficiario', person.name] as const] : []),
      ...items.map(itemOf),
      ...(version === '4.03.00' ? [['observacao', `${person.name}, ${person.remark}`] as const] : []),
    ],
  ]
}

function itemOf({ item, day, code, informed, released, degree, glosas = [] }: SampleItem): Element {
  return [
    'detalhesGuia',
    [
      ['sequencialItem', item],
      ['dataRealizacao', day],
      [
        'procedimento',
        [
          ['codigoTabela', '22'],
          ['codigoProcedimento', code],
          ['descricaoProcedimento', 'Inventado'],
        ],
      ],
      ...(degree === undefined ? [] : [['grauParticipacao', degree] as const]),
      ['valorInformado', informed],
      ['qtdExecutada', '1.0000'],
      ['valorProcessado', released],
      ['valorLiberado', released],
      ...glosas.map(
        ([tipoGlosa, valorGlosa]) =>
          [
            'relacaoGlosa',
            [
              ['valorGlosa', valorGlosa],
              ['tipoGlosa', tipoGlosa],
            ],
          ] as const,
      ),
    ],
  ]
}
