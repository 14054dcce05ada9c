import { writtenMessage, type Element } from '../message/written-message.ts'

export interface SampleAnswer {
  /** The clinic's number of the appeal. */
  readonly number: string
  readonly items: readonly {
    readonly guide: string
    readonly item: string
    readonly glosa: string
    readonly claimed: string
    readonly accepted: string
  }[]
}

/** An answer to an appeal as a payer's program writes it. */
export function sampleAnswer({ number, items }: SampleAnswer): Buffer {
  const header: Element = [
    'cabecalho',
    [
      ['identificacaoTransacao', [['tipoTransacao', 'RESPOSTA_RECURSO_GLOSA']]],
      ['Padrao', '4.03.00'],
    ],
  ]
  const answered = items.map(({ guide, item, glosa, claimed, accepted }): Element => [
    'recursoGuia',
    [
      [
        'respostaGuiaItens',
        [
          ['numeroGuiaPrestador', guide],
          ['sequencialItem', item],
          ['codGlosa', glosa],
          ['valorRecursado', claimed],
          ['justificativaPrestador', 'José Inventado'],
          ['valorAcatadado', accepted],
        ],
      ],
    ],
  ])
  const receipt: Element = [
    'reciboGlosa',
    [
      ['registroANS', '999999'],
      ['numeroGuiaRecGlosaPrestador', number],
      ['opcaoRecurso', answered],
    ],
  ]
  return writtenMessage([header, ['operadoraParaPrestador', [['respostaRecursoGlosa', [receipt]]]]])
}
