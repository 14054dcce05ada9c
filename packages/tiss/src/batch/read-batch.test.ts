import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PERSON } from '../testing/sample-person.ts'
import { sampleBatch, type SampleBatch } from '../testing/sample-batch.ts'
import { UnreadableMessage } from '../xml/unreadable-message.ts'
import type { BatchPart } from './billed-guide.ts'
import { readBatch } from './read-batch.ts'

async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(bytes: Uint8Array, size?: number): Promise<BatchPart[]> {
  const parts: BatchPart[] = []
  for await (const some of readBatch(inPieces(bytes, size))) parts.push(...some)
  return parts
}

const refusalOf = async (bytes: Uint8Array | string): Promise<UnreadableMessage> => {
  const error: unknown = await read(Buffer.from(bytes)).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableMessage)
  return error as UnreadableMessage
}

const BATCH: SampleBatch = {
  lot: 'L0001',
  guides: [
    {
      number: 'G & 1',
      urgent: true,
      lines: [
        {
          code: '40999901',
          day: '2026-06-30',
          total: '216.00',
          unit: '108.00',
          quantity: '2',
          hours: ['20:10:00', '20:40:00'],
        },
        {
          code: '30999901',
          day: '2026-07-01',
          total: '80.00',
          unit: '160.00',
          factor: '0.50',
          access: '2',
          degree: '06',
        },
        {
          code: '90999902',
          day: '2026-07-01',
          total: '26.22',
          unit: '3.75',
          quantity: '7.0000',
          table: '20',
          expense: '02',
        },
      ],
      total: '322.22',
    },
  ],
}
const HEADER = {
  lot: 'L0001',
  ansCode: '999999',
  providerCode: '000123',
  version: '4.03.00',
  registeredOn: '2026-08-03',
}

test('a batch is read as its header, each guide, its lines and its total, and its hash holds', async () => {
  const parts = await read(sampleBatch(BATCH))
  expect(parts.map((part) => Object.keys(part)[0])).toEqual([
    'header',
    'guide',
    'line',
    'line',
    'line',
    'guideTotal',
    'end',
  ])
  const [header, guide, first, second, expense, total, end] = parts
  expect(header).toEqual({ header: HEADER })
  expect(guide).toMatchObject({
    guide: { kind: 'sp_sadt', number: 'G & 1', card: SAMPLE_PERSON.card, character: 'urgent', principal: null },
  })
  expect(first).toMatchObject({
    line: {
      kind: 'procedure',
      item: '1',
      code: '40999901',
      quantity: 20_000n,
      beganAt: '20:10',
      endedAt: '20:40',
      unitCents: 10_800,
      totalCents: 21_600,
      factor: 10_000n,
      access: null,
      participants: [],
    },
  })
  expect(second).toMatchObject({
    line: {
      access: '2',
      factor: 5_000n,
      participants: [{ degree: '06', registry: SAMPLE_PERSON.registry, specialty: null }],
    },
  })
  expect(expense).toMatchObject({
    line: { kind: 'expense', item: '3', codeTable: '20', expenseGroup: '02', quantity: 70_000n },
  })
  expect(total).toEqual({ guideTotal: 32_222 })
  expect(end).toEqual({ end: { hashMatch: 'text', unknownElements: new Map() } })
})

test.each(['3.05.00', '4.00.01', '4.01.00'])('a batch of version %s is read alike', async (version) => {
  expect(await read(sampleBatch({ ...BATCH, version }))).toEqual(
    (await read(sampleBatch(BATCH))).map((part) => ('header' in part ? { header: { ...HEADER, version } } : part)),
  )
})

test.each([1, 7, 4096])('pieces of %d bytes make no difference', async (size) => {
  const bytes = sampleBatch(BATCH)
  expect(await read(bytes, size)).toEqual(await read(bytes))
})

test('UTF-8 by the prolog or by its mark, other prefixes and none, are read alike', async () => {
  const text = sampleBatch(BATCH).toString('latin1')
  const all = [
    text.replace('ISO-8859-1', 'UTF-8'),
    `\uFEFF${text.replace('encoding="ISO-8859-1"', '')}`,
    text.replaceAll('ans:', '').replace('ISO-8859-1', 'utf-8').replace('xmlns:ans', 'xmlns'),
    text.replaceAll('ans:', 'x:').replace('ISO-8859-1', 'utf-8').replace('xmlns:ans', 'xmlns:y'),
  ]
  for (const one of all) expect(await read(Buffer.from(one, 'utf8'))).toEqual(await read(sampleBatch(BATCH)))
})

test('a hash that is wrong or missing is told, and one over texts as they are written is known by that', async () => {
  const text = sampleBatch(BATCH).toString('latin1')
  const matchOf = async (changed: string) => (await read(Buffer.from(changed, 'latin1'))).at(-1)
  const written = [...text.slice(0, text.indexOf('<ans:epilogo>')).matchAll(/>([^<>]*)<\/ans:/g)]
    .map(([, one]) => one)
    .join('')
  const escaped = createHash('md5').update(written, 'latin1').digest('hex').toUpperCase()
  const hash = /<ans:hash>[0-9a-f]{32}/
  expect(await matchOf(text.replace(hash, `<ans:hash>${escaped}`))).toMatchObject({ end: { hashMatch: 'escaped' } })
  for (const changed of [text.replace('216.00', '217.00'), text.replace(/<ans:epilogo>.*<\/ans:epilogo>/, '')])
    expect(await matchOf(changed)).toMatchObject({ end: { hashMatch: null } })
})

test('elements that the standard does not have are counted and named, and read over', async () => {
  const text = sampleBatch(BATCH)
    .toString('latin1')
    .replaceAll('<ans:viaAcesso>', '<ans:novidade><ans:a>1</ans:a></ans:novidade><ans:viaAcesso>')
  const parts = await read(Buffer.from(text, 'latin1'))
  expect(parts.at(-1)).toMatchObject({
    end: {
      unknownElements: new Map([
        ['novidade', 1],
        ['a', 1],
      ]),
    },
  })
  expect(parts.filter((part) => 'line' in part)).toHaveLength(3)
})

describe('what is no batch is refused with its place', () => {
  const text = sampleBatch(BATCH).toString('latin1')
  const withText = (inner: string) => text.replace('<ans:cabecalho>', `<ans:cabecalho>${inner}`)
  test.each([
    [
      'a line without its code',
      text.replace('<ans:codigoProcedimento>40999901</ans:codigoProcedimento>', ''),
      'line 1 of the guide has no codigoProcedimento',
    ],
    ['a line without its day', text.replace('2026-06-30', '30/06/2026'), 'that is no day'],
    ['an amount that is none', text.replace('216.00', '216,00'), 'line 1 of the guide has a valorTotal'],
    ['a part of a centavo', text.replace('216.00', '216.005'), 'parts of a centavo'],
  ])('%s', async (_what, bytes, reason) => {
    const refused = await refusalOf(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    expect(refused.message).toContain(reason)
    expect(refused.place.line).toBeGreaterThanOrEqual(1)
    expect(refused.place.column).toBeGreaterThanOrEqual(1)
  })

  test('no sentence says a text of the file', async () => {
    const secret = SAMPLE_PERSON.name
    for (const cut of [`<a ${secret}>`, `</${secret}>`, `&${secret};`])
      expect((await refusalOf(Buffer.from(withText(cut), 'latin1'))).message).not.toContain('Inventado')
    const inItem = text.replace('<ans:sequencialItem>1<', `<ans:sequencialItem>${secret}<`).replace('216.00', '216,00')
    expect((await refusalOf(Buffer.from(inItem, 'latin1'))).message).toMatch(/^a line of the guide has a valorTotal/)
  })
})
