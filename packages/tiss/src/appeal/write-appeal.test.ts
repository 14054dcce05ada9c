import { expect, test } from 'vitest'
import { messageEvents } from '../xml/message-events.ts'
import { MessageHash } from '../message/message-hash.ts'
import { WRITTEN_VERSIONS, mostJustification, type Appeal } from './appeal.ts'
import { writeAppeal } from './write-appeal.ts'

const APPEAL: Appeal = {
  version: '4.03.00',
  number: '17',
  writtenOn: '2026-09-10',
  writtenAt: '10:15:00',
  ansCode: '999999',
  payerName: 'Operadora Exemplo & Cia — Saúde',
  providerCode: '000123',
  providerName: 'Clínica Exemplo',
  lot: 'L0001',
  protocol: '900001',
  guides: [
    {
      number: 'G0001',
      payerNumber: 'OPG0001',
      password: null,
      items: [
        {
          item: '2',
          day: '2026-07-01',
          codeTable: '22',
          code: '40999901',
          description: 'Exame inventado A',
          degree: '06',
          glosaCode: '1705',
          claimCents: 1_605,
          justification: 'Preço do contrato em 2026-07-01 após o reajuste. '.repeat(30),
        },
      ],
    },
  ],
}

async function elementsOf(message: Buffer): Promise<[string, string][]> {
  const found: [string, string][] = []
  const bytes = async function* () {
    yield message
  }
  const listener = {
    open() {},
    close: (name: string, text: string | null) => void (text !== null && found.push([name, text])),
  }
  for await (const _step of messageEvents(bytes(), listener)) continue
  return found
}

test('an appeal says its elements in the order of the standard, in ISO-8859-1', async () => {
  const message = writeAppeal(APPEAL)
  expect(message.subarray(0, 44).toString('latin1')).toBe('<?xml version="1.0" encoding="ISO-8859-1"?>\n')
  const names = (await elementsOf(message)).map(([name]) => name)
  const order = `tipoTransacao sequencialTransacao dataRegistroTransacao horaRegistroTransacao codigoPrestadorNaOperadora registroANS Padrao
    registroANS numeroGuiaRecGlosaPrestador nomeOperadora objetoRecurso codigoPrestadorNaOperadora numeroLote numeroProtocolo
    numeroGuiaOrigem numeroGuiaOperadora sequencialItem dataInicio codigoTabela codigoProcedimento descricaoProcedimento
    grauParticipacao codGlosaItem valorRecursado justificativaItem valorTotalRecursado dataRecurso hash`
  expect(names).toEqual(order.split(/\s+/))
  expect(message.toString('latin1')).toContain('Operadora Exemplo &amp; Cia ? Saúde')
})

test('its hash is right over the texts as they read, and any changed text makes it wrong', async () => {
  const texts = await elementsOf(writeAppeal(APPEAL))
  const hash = new MessageHash()
  for (const [name, text] of texts) if (name !== 'hash') hash.add(text)
  expect(hash.matchOf(texts.at(-1)?.[1] ?? '')).toBe('text')
})

test.each(WRITTEN_VERSIONS)(
  'a justification of %s has as many letters as it holds, and never more',
  async (version) => {
    const texts = new Map(await elementsOf(writeAppeal({ ...APPEAL, version })))
    const { length } = texts.get('justificativaItem') ?? ''
    expect(length).toBeLessThanOrEqual(version === '3.05.00' ? 150 : 500)
    expect(length).toBeGreaterThan(mostJustification(version) - 20)
    expect(texts.has('nomeContratado')).toBe(version === '3.05.00')
  },
)

test('what is claimed is summed to the centavo', async () => {
  const [guide] = APPEAL.guides
  const items = [1, 1_005, 90_000].map((claimCents) => ({ ...guide!.items[0]!, claimCents }))
  const texts = await elementsOf(writeAppeal({ ...APPEAL, guides: [{ ...guide!, items }] }))
  expect(texts.filter(([name]) => name.startsWith('valor')).map(([, text]) => text)).toEqual([
    '0.01',
    '10.05',
    '900.00',
    '910.06',
  ])
})
