import { createHash } from 'node:crypto'
import { CsvError, parse } from 'csv-parse/sync'
import { indexPrices, tablePriceColumn, type PriceIndex } from '@vigencia/domain/pricing/price-index.ts'
import { tablePriceFrom, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'

/** A price table as its export has it. */
export interface ExportedTable {
  /** SHA-256 of the file, in hex. */
  readonly digest: string
  readonly prices: PriceIndex<bigint>
}

/** A file that is no export of a price table. The message says why. */
export class NotAnExport extends Error {}

/** @throws NotAnExport */
export function readTableExport(file: Uint8Array): ExportedTable {
  const digest = createHash('sha256').update(file).digest('hex')
  return { digest, prices: indexPrices(pricesIn(file), tablePriceColumn) }
}

function* pricesIn(file: Uint8Array): Generator<[code: string, price: TablePrice]> {
  try {
    for (const row of parse<Record<string, string>>(file, { columns: true }))
      yield [row['procedure_code'] ?? '', tablePriceFrom(row['price'] ?? '')]
  } catch (error) {
    if (error instanceof CsvError || error instanceof RangeError) throw new NotAnExport(error.message)
    throw error
  }
}
