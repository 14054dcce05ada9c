import { SAMPLE_PERSON, type SamplePerson } from './sample-person.ts'
import { writtenMessage, type Element } from '../message/written-message.ts'

export interface SampleAnswer {
  /** The clinic's number of the appeal. */
  readonly number: string
  readonly person?: SamplePerson
  readonly items: readonly {
    readonly guide: string
    readonly item: string
    readonly glosa: string
    readonly claimed: string
    readonly accepted: string
  }[]
}

/** An answer to an appeal as a payer's program writes it. */
export function sampleAnswer({ number, items, person = SAMPLE_PERSON }: SampleAnswer): Buffer {
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
          ['justificativaPrestador', person.name],
          ['justificativaOperadora', person.remark],
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
      ['dadosContratado', [['cpfContratado', person.cpf]]],
      ['opcaoRecurso', answered],
    ],
  ]
  return writtenMessage([header, ['operadoraParaPrestador', [['respostaRecursoGlosa', [receipt]]]]])
}
