import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { UnreadableMessage } from '../xml/unreadable-message.ts'
import { readStatement } from './read-statement.ts'
import type { StatementPart } from './statement-parts.ts'

async function read(text: string): Promise<StatementPart[]> {
  const parts: StatementPart[] = []
  const bytes = async function* () {
    yield Buffer.from(text, 'latin1')
  }
  for await (const some of readStatement(bytes())) parts.push(...some)
  return parts
}

const item = (number: string, informed: string, released: string, glosas: string) =>
  `<detalhesGuia><sequencialItem>${number}</sequencialItem><dataRealizacao>2026-07-01</dataRealizacao>
   <procedimento><codigoTabela>22</codigoTabela><codigoProcedimento>40999901</codigoProcedimento></procedimento><grauParticipacao>06</grauParticipacao>
   <valorInformado>${informed}</valorInformado><qtdExecutada>2.0000</qtdExecutada><valorProcessado>1.00</valorProcessado><valorLiberado>${released}</valorLiberado>${glosas}</detalhesGuia>`
const glosa = (code: string, amount: string) =>
  `<relacaoGlosa><valorGlosa>${amount}</valorGlosa><tipoGlosa>${code}</tipoGlosa></relacaoGlosa>`

function statement(details: string): string {
  const inner = `<cabecalho><Padrao>4.01.00</Padrao></cabecalho><operadoraParaPrestador><demonstrativosRetorno><demonstrativoAnaliseConta>
    <cabecalhoDemonstrativo><registroANS>999999</registroANS><numeroDemonstrativo>D1</numeroDemonstrativo><nomeOperadora>Operadora inventada</nomeOperadora><dataEmissao>2026-09-01</dataEmissao></cabecalhoDemonstrativo>
    <dadosConta>${details}</dadosConta></demonstrativoAnaliseConta></demonstrativosRetorno></operadoraParaPrestador>`
  const texts = [...inner.matchAll(/<(\w+)>([^<>]*)<\/\1>/g)].map(([, , text]) => text).join('')
  const hash = createHash('md5').update(texts, 'latin1').digest('hex')
  return `<?xml version="1.0" encoding="ISO-8859-1"?><mensagemTISS>${inner}<epilogo><hash>${hash}</hash></epilogo></mensagemTISS>`
}

const DETAILS = `<dadosProtocolo><numeroLotePrestador>L1</numeroLotePrestador><numeroProtocolo>900001</numeroProtocolo>
  <GlosaProtocolo><codigoGlosa>1701</codigoGlosa></GlosaProtocolo><situacaoProtocolo>5</situacaoProtocolo>
  <relacaoGuias><numeroGuiaPrestador>G1</numeroGuiaPrestador><senha>S1</senha><motivoGlosaGuia><codigoGlosa>1201</codigoGlosa></motivoGlosaGuia>
  ${item('1', '216.00', '190.00', glosa('1705', '16.00') + glosa('1714', '10.00'))}${item('2', '10.00', '10.00', '')}</relacaoGuias></dadosProtocolo>`

test('a statement is read as its header, each protocol, guide and item with what was cut', async () => {
  expect(await read(statement(DETAILS))).toEqual([
    { header: { number: 'D1', ansCode: '999999', version: '4.01.00', issuedOn: '2026-09-01' } },
    // what a protocol says of itself stands before its reasons, but for its state
    { protocol: { lot: 'L1', number: '900001', state: null } },
    { glosaOfAll: { of: 'protocol', code: '1701' } },
    { guide: { number: 'G1', payerNumber: null, password: 'S1' } },
    { glosaOfAll: { of: 'guide', code: '1201' } },
    {
      item: {
        item: '1',
        day: '2026-07-01',
        codeTable: '22',
        code: '40999901',
        degree: '06',
        informedCents: 21_600,
        releasedCents: 19_000,
        glosas: [
          { code: '1705', amountCents: 1_600 },
          { code: '1714', amountCents: 1_000 },
        ],
      },
    },
    expect.objectContaining({ item: expect.objectContaining({ item: '2', releasedCents: 1_000, glosas: [] }) }),
    { end: { hashMatch: 'text', unknownElements: new Map() } },
  ])
})

describe('what is no statement is refused', () => {
  test.each([
    ['another message', '<mensagemTISS><cabecalho/></mensagemTISS>', 'no demonstrativoAnaliseConta'],
    [
      'an item without its day',
      statement(DETAILS.replace('<dataRealizacao>2026-07-01</dataRealizacao>', '')),
      'has no dataRealizacao',
    ],
    ['an amount that is none', statement(DETAILS.replace('190.00', 'R$ 190')), 'valorLiberado'],
    ['a statement that breaks off', statement(DETAILS).slice(0, -300), 'ends before'],
  ])('%s', async (_what, text, reason) => {
    const error = await read(text).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreadableMessage)
    expect((error as Error).message).toContain(reason)
  })
})
