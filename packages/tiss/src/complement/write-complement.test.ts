import { describe, expect, test } from 'vitest'
import { readBatch } from '../batch/read-batch.ts'
import type { BatchPart } from '../batch/billed-guide.ts'
import { sampleBatch, type SampleBatch } from '../testing/sample-batch.ts'
import { SAMPLE_PERSON } from '../testing/sample-person.ts'
import { chargedAmounts } from './charged-line.ts'
import { markedNumber } from './complementary-guide.ts'
import { writeComplement } from './write-complement.ts'

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100)
}

/** @param charges in centavos, of each line of the file */
const complementOf = (bytes: Uint8Array, charges: readonly number[]) =>
  writeComplement(inPieces(bytes), {
    mark: 'C',
    writtenOn: '2026-08-04',
    writtenAt: '09:00:00',
    chargeOf: (lineNo) => charges[lineNo - 1] as number,
  })

async function readParts(bytes: Uint8Array): Promise<BatchPart[]> {
  return (await Array.fromAsync(readBatch(inPieces(bytes)))).flat()
}

const LINES = {
  exam: { code: '40999901', day: '2026-07-01', total: '200.00', unit: '100.00', quantity: '2' },
  medicine: {
    code: '90999902',
    day: '2026-07-01',
    total: '26.22',
    unit: '3.75',
    quantity: '7.0000',
    table: '20',
    expense: '02',
  },
  fee: { code: '60999901', day: '2026-07-02', total: '600.00', table: '18', expense: '05' },
} as const

const BATCH: SampleBatch = {
  lot: 'L0001',
  kind: 'hospital_stay',
  guides: [
    { number: 'G & 1', principal: 'S1', lines: [LINES.exam, LINES.medicine, LINES.fee], total: '826.22' },
    { number: 'G2', lines: [LINES.exam], total: '200.00' },
  ],
}

describe('a complementary charge', () => {
  test('is a batch of the charged lines alone, of guides of their own, with a hash that holds', async () => {
    const written = await complementOf(sampleBatch(BATCH), [1_600, 210, 0, 0])
    expect(written).toMatchObject({
      lot: 'L0001-C',
      version: '4.03.00',
      guides: [{ number: 'G & 1-C', of: 'G & 1', lineCount: 2, chargedCents: 1_810 }],
    })
    const parts = await readParts(written?.file as Buffer)
    expect(parts).toMatchObject([
      { header: { lot: 'L0001-C', version: '4.03.00', registeredOn: '2026-08-04', ansCode: '999999' } },
      { guide: { number: 'G & 1-C', principal: 'S1', card: SAMPLE_PERSON.card, billing: '3', kind: 'hospital_stay' } },
      { line: { item: '1', quantity: 20_000n, unitCents: 800, totalCents: 1_600 } },
      { line: { item: '2', expenseGroup: '02', quantity: 70_000n, unitCents: 30, totalCents: 210 } },
      { guideTotal: 1_810 },
      { end: { hashMatch: 'text', unknownElements: new Map() } },
    ])
  })

  test('of an exam names the guide that it belongs to, and of other kinds says what it can', async () => {
    const sadt = await complementOf(sampleBatch({ ...BATCH, kind: 'sp_sadt' }), [100, 0, 0, 7])
    const guides = (await readParts(sadt?.file as Buffer)).flatMap((part) => ('guide' in part ? [part.guide] : []))
    expect(guides).toMatchObject([
      { number: 'G & 1-C', principal: 'S1', billing: null },
      { number: 'G2-C', principal: 'G2' },
    ])
    const fees = await complementOf(sampleBatch({ ...BATCH, kind: 'fees' }), [0, 0, 0, 7])
    expect(await readParts(fees?.file as Buffer)).toMatchObject([
      {},
      { guide: { number: 'G2-C' } },
      {},
      { guideTotal: 7 },
      {},
    ])
  })

  test.each(['4.01.00', '3.05.00'])('of a file of %s is one of that version', async (version) => {
    const written = await complementOf(sampleBatch({ ...BATCH, version }), [1_600, 210, 0, 0])
    expect(written).toMatchObject({ version, guides: [{ number: 'G & 1-C', chargedCents: 1_810 }] })
    const file = Buffer.from(written?.file as Buffer)
    expect(file.toString('latin1')).toContain(`<ans:Padrao>${version}</ans:Padrao>`)
    const parts = await readParts(file)
    expect(parts[1]).toMatchObject({ guide: { number: 'G & 1-C', billing: '3', card: SAMPLE_PERSON.card } })
    expect(parts.at(-1)).toMatchObject({ end: { hashMatch: 'text', unknownElements: new Map() } })
  })

  test('of nothing is no file', async () => {
    expect(await complementOf(sampleBatch(BATCH), [0, 0, 0, 0])).toBeNull()
  })

  test('keeps no signature, no element that the standard lacks, and no letter that ISO-8859-1 lacks', async () => {
    const text = sampleBatch(BATCH)
      .toString('latin1')
      .replace('ISO-8859-1', 'UTF-8')
      .replaceAll(
        '</ans:guiaResumoInternacao>',
        '<ans:novo><ans:a>1</ans:a></ans:novo><ans:assinaturaDigitalGuia><ds:Signature>x</ds:Signature></ans:assinaturaDigitalGuia></ans:guiaResumoInternacao>',
      )
      .replaceAll('José', 'Zoë Ω')
    const written = await complementOf(Buffer.from(text, 'utf8'), [100, 0, 0, 0])
    if (written === null) throw new Error('the file has something to charge')
    const file = Buffer.from(written.file).toString('latin1')
    expect(file).not.toMatch(/Signature|novo|assinatura/)
    expect((await readParts(Buffer.from(written.file))).at(-1)).toMatchObject({ end: { hashMatch: 'text' } })
  })
})

test.each([
  ['2', '1.00', 1_600, ['2', '1.00', '8.00']],
  ['3', '1.00', 100, ['1', '1.00', '1.00']],
  ['7.0000', '1.00', 3, ['1.0000', '1.00', '0.03']],
  ['1', '0.50', 400, ['1', '0.50', '8.00']],
  ['1', '0.70', 5, ['1', '1.00', '0.05']],
  ['0', '1.00', 5, ['1', '1.00', '0.05']],
])('%s x %s at a charge of %d', (quantity, factor, cents, [q, f, unit] = []) => {
  expect(chargedAmounts(quantity, factor, cents)).toEqual({ quantity: q, factor: f, unit })
})

test.each([
  ['G1', 20, 'G1-C'],
  ['123456789012345678', 20, '123456789012345678-C'],
  ['12345678901234567890', 20, '345678901234567890-C'],
])('the number %s of at most %d letters is marked', (number, most, marked) => {
  expect(markedNumber(number, 'C', most)).toBe(marked)
})
