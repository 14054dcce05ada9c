import { createHash } from 'node:crypto'
import { indexPrices, tablePriceColumn } from '@vigencia/domain/pricing/price-index.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { tablePriceFrom, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'
import { readCsv } from '@vigencia/spreadsheets/csv/read-csv.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import type { ReadTable } from './recompute-quote.ts'

/** A price table as its export holds it. */
export interface ExportedTable extends ReadTable {
  /** SHA-256 of the file, in hex. */
  readonly digest: string
}

/** The file is no export of a price table, and the message tells why. */
export class NotAnExport extends Error {
  override name = 'NotAnExport'
}

/** @throws NotAnExport */
export async function readTableExport(file: Uint8Array): Promise<ExportedTable> {
  const digest = createHash('sha256').update(file).digest('hex')
  try {
    const rows = await pricesIn(file)
    const hasOtherForms = rows.some(([code]) => codeForm(code) !== code)
    return { digest, prices: indexPrices(rows, tablePriceColumn), hasOtherForms }
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
