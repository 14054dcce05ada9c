import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import { sampleStatement } from '@vigencia/tiss/testing/sample-statement.ts'
import type { World } from './world.ts'

const CODE = '40999901'
const DAY = '2026-07-01'

/** Each lot has so many guides of one line, of which a payer cuts some. */
const GUIDES = 100

const text = (bytes: Buffer) => bytes.toString('latin1').replace('ISO-8859-1', 'UTF-8')

/** A batch of a hundred guides of twenty lines. */
export async function manyBilledLines(world: World): Promise<void> {
  await world.convenio({ ans_code: '999999' })
  const lines = Array.from({ length: 20 }, (_, at) => ({ code: `C${at}`, day: DAY, total: '1.00', quantity: '2' }))
  const guides = Array.from({ length: GUIDES }, (_, at) => ({ number: `G${at}`, lines, total: '3.00' }))
  await world.do('billingBatches.importFile', { file: text(sampleBatch({ lot: 'L1', guides })) })
}

/** A statement of as many protocols, each with as many cut items as one lot has guides. */
export async function manyStatements(world: World, protocols: number): Promise<{ readonly statement_id: string }> {
  const convenio = await world.convenio({ ans_code: '999999' })
  const period = await world.draft({}, convenio)
  await world.do('overrides.create', { ...period, procedure_code: CODE, price_cents: 10_800, fixed: true })
  await world.do('contracts.activate', { ...period })
  const entry = { valid_from: '2026-01-01', version: '4.03.00', provider_code: '000123' }
  await world.do('tissSettings.put', { ...convenio, entries: [entry] })
  const lots = Array.from({ length: protocols }, (_, at) => `L${at}`)
  const numbers = (lot: string) => Array.from({ length: GUIDES }, (_, at) => `${lot}-${at}`)
  for (const lot of lots) {
    const guides = numbers(lot).map((number) => ({ number, lines: [{ code: CODE, day: DAY, total: '108.00' }] }))
    await world.do('billingBatches.importFile', { file: text(sampleBatch({ lot, guides })) })
  }
  const item = {
    item: '1',
    day: DAY,
    code: CODE,
    informed: '108.00',
    released: '100.00',
    glosas: [['1705', '8.00']],
  } as const
  const file = sampleStatement({
    protocols: lots.map((lot, at) => ({
      lot,
      protocol: `${900_000 + at}`,
      guides: numbers(lot).map((number) => ({ number, items: [item] })),
    })),
  })
  const { id } = await world.do('billingStatements.create', { file: text(file) })
  return { statement_id: id as string }
}
