import type { prices } from '@vigencia/contracts/pricing'
import type { pricesFile } from '@vigencia/contracts/pricing/prices.ts'
import { centsOf, inUnits } from '@vigencia/domain/money/cents.ts'
import type { FileRows } from '@vigencia/spreadsheets/rows/file-value.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import { fileInPieces } from '../../exports/file-in-pieces.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { effectivePrices, type EffectivePrice } from './effective-prices.ts'
import { loadPricedDay } from './load-priced-day.ts'

export function writePrices(service: QuoteService): StreamingUseCase<typeof prices> {
  return async function* (read, input) {
    const day = await loadPricedDay(service, read, input)
    const { revision, period } = day
    const source = period?.sources[0]
    const head = JSON.stringify({
      convenio_id: input.convenio_id,
      event_date: input.event_date.toString(),
      revision,
      price_table_version: source?.version ?? null,
      price_table_available: source === undefined || source.tableId !== null,
    })
    let before = `${head.slice(0, -1)},"items":[`
    for await (const part of effectivePrices(service, read, day)) {
      yield Buffer.from(before + JSON.stringify(part).slice(1, -1))
      before = ','
    }
    yield Buffer.from(before === ',' ? ']}' : `${before}]}`)
  }
}

const PARTS = ['porte', 'uco', 'film'] as const
const COLUMNS = [
  'procedure_code',
  'procedure_name',
  'price',
  'source',
  'period_id',
  'refusal',
  ...PARTS.flatMap((part) => [`${part}_base`, `${part}_percents`, `${part}_amount`]),
]

export function writePricesFile(service: QuoteService): StreamingUseCase<typeof pricesFile> {
  return async function* (read, input) {
    const day = await loadPricedDay(service, read, input)
    const format = input.format === 'xlsx' ? 'xlsx' : 'csv'
    yield* fileInPieces(format, {
      sheet: 'Prices',
      columns: COLUMNS,
      parts: rowsOf(effectivePrices(service, read, day)),
    })
  }
}

async function* rowsOf(parts: AsyncGenerator<EffectivePrice[]>): AsyncGenerator<FileRows> {
  for await (const part of parts)
    yield part.map((one) => [
      one.procedure_code,
      one.procedure_name,
      one.unit_price_cents === null ? null : inUnits(centsOf(one.unit_price_cents)),
      one.source,
      one.period_id,
      one.refusal?.code ?? null,
      ...PARTS.flatMap((name) => partColumns(one.parts?.find(({ part }) => part === name))),
    ])
}

/** What the part is before any percentage, each percentage in order, and what comes of it; exact. */
function partColumns(part: NonNullable<EffectivePrice['parts']>[number] | undefined): (string | null)[] {
  if (part === undefined) return [null, null, null]
  const percents = part.factors.map(({ percent }) => `${percent} %`).join(' x ')
  return [part.base, percents, part.amount]
}
