import { expect, test } from 'vitest'
import { UnreadableMessage } from '../xml/unreadable-message.ts'
import { readAppealAnswer } from './read-appeal-answer.ts'

const read = (text: string) =>
  readAppealAnswer(
    (async function* () {
      yield Buffer.from(text, 'latin1')
    })(),
  )

const item = (
  guide: string,
  accepted: string,
) => `<recursoGuia><respostaGuiaItens><numeroGuiaPrestador>${guide}</numeroGuiaPrestador>
  <dataRealizacao>2026-07-01</dataRealizacao><sequencialItem>2</sequencialItem><procRecurso><codigoTabela>22</codigoTabela><codigoProcedimento>40999901</codigoProcedimento></procRecurso>
  <codGlosa>1705</codGlosa><valorRecursado>16.00</valorRecursado><justificativaPrestador>x</justificativaPrestador><valorAcatadado>${accepted}</valorAcatadado></respostaGuiaItens></recursoGuia>`
const ANSWER = `<mensagemTISS><operadoraParaPrestador><respostaRecursoGlosa><reciboGlosa><registroANS>999999</registroANS>
  <numeroGuiaRecGlosaPrestador>17</numeroGuiaRecGlosaPrestador><numeroLote>L0001</numeroLote><numeroProtocolo>900001</numeroProtocolo>
  <opcaoRecurso>${item('G0001', '16.00')}${item('G0002', '0.00')}</opcaoRecurso><valorTotalRecursado>32.00</valorTotalRecursado><valorTotalAcatado>16.00</valorTotalAcatado>
  </reciboGlosa></respostaRecursoGlosa></operadoraParaPrestador><epilogo><hash>no</hash></epilogo></mensagemTISS>`

test('an answer says of each item what was claimed and what is accepted', async () => {
  expect(await read(ANSWER)).toEqual({
    header: {
      number: '17',
      payerNumber: null,
      ansCode: '999999',
      lot: 'L0001',
      protocol: '900001',
      acceptedCents: 1_600,
    },
    items: [
      { guide: 'G0001', item: '2', glosaCode: '1705', claimedCents: 1_600, acceptedCents: 1_600 },
      { guide: 'G0002', item: '2', glosaCode: '1705', claimedCents: 1_600, acceptedCents: 0 },
    ],
    end: { hashMatch: null, unknownElements: new Map() },
  })
})

test('another message is no answer', async () => {
  const error = await read('<mensagemTISS><cabecalho/></mensagemTISS>').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableMessage)
  expect((error as Error).message).toContain('no reciboGlosa')
})
