import { createHash } from 'node:crypto'
import { indexPrices, tablePriceColumn, type PriceIndex } from '@vigencia/domain/pricing/price-index.ts'
import { tablePriceFrom, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'
import { readCsv } from '@vigencia/spreadsheets/csv/read-csv.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'

/** A price table as its export holds it. */
export interface ExportedTable {
  /** SHA-256 of the file, in hex. */
  readonly digest: string
  readonly prices: PriceIndex<bigint>
}

/** The file is no export of a price table, and the message tells why. */
export class NotAnExport extends Error {
  override name = 'NotAnExport'
}

/** @throws NotAnExport */
export async function readTableExport(file: Uint8Array): Promise<ExportedTable> {
  const digest = createHash('sha256').update(file).digest('hex')
  try {
    return { digest, prices: indexPrices(await pricesIn(file), tablePriceColumn) }
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof RangeError) throw new NotAnExport(error.message)
    throw error
  }
}

type Price = readonly [code: string, price: TablePrice]

async function pricesIn(file: Uint8Array): Promise<readonly Price[]> {
  const prices: Price[] = []
  let priceAt: ((values: readonly string[]) => Price) | undefined
  for await (const rows of readCsv(ReadableStream.from([file])))
    for (const { values } of rows) {
      if (priceAt === undefined) priceAt = priceUnder(values)
      else prices.push(priceAt(values))
    }
  return prices
}

function priceUnder(header: readonly string[]): (values: readonly string[]) => Price {
  const [code, price] = [header.indexOf('procedure_code'), header.indexOf('price')]
  return (values) => [values[code] ?? '', tablePriceFrom(values[price] ?? '')]
}
