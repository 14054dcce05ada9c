import { createHash } from 'node:crypto'
import { decimalOf } from '@vigencia/domain/money/decimal.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { tablePriceFrom, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'
import { tablePrices, type Pack } from '@vigencia/domain/pricing/table-prices.ts'
import type { StoredRowParts } from '@vigencia/domain/pricing/table-parts.ts'
import { readCsv } from '@vigencia/spreadsheets/csv/read-csv.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import type { ReadTable } from './read-evidence.ts'

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
    const rows = await rowsIn(file)
    const hasOtherForms = rows.some(({ code }) => codeForm(code) !== code)
    const packs = rows.filter(({ units }) => units > 1).map(({ code, units }): Pack => [code, units])
    const prices = tablePrices(
      rows.map(({ code, price }) => [code, price] as const),
      packs,
    )
    return { digest, prices, parts: rows.map(({ parts }) => parts), hasOtherForms }
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof RangeError) throw new NotAnExport(error.message)
    throw error
  }
}

interface Row {
  readonly code: string
  readonly price: TablePrice
  readonly units: number
  readonly parts: StoredRowParts
}

async function rowsIn(file: Uint8Array): Promise<readonly Row[]> {
  const found: Row[] = []
  let rowAt: ((values: readonly string[]) => Row) | undefined
  for await (const rows of readCsv(ReadableStream.from([file])))
    for (const { values } of rows) {
      if (rowAt === undefined) rowAt = rowUnder(values)
      else found.push(rowAt(values))
    }
  return found
}

function rowUnder(header: readonly string[]): (values: readonly string[]) => Row {
  const places = new Map(header.map((name, place) => [name, place]))
  return (values) => {
    const field = (name: string) => values[places.get(name) ?? header.length] ?? ''
    const number = (name: string) => (field(name) === '' ? null : Number(field(name)))
    const decimal = (name: string) => (field(name) === '' ? null : decimalOf(field(name)))
    const code = field('procedure_code')
    return {
      code,
      price: tablePriceFrom(field('price')),
      units: number('units') ?? 1,
      parts: {
        code,
        porte: field('porte') || null,
        porteFraction: decimal('porte_fraction'),
        ucoQuantity: decimal('uco_quantity'),
        filmM2: decimal('film_m2'),
        auxiliaries: number('auxiliaries'),
        anaesthesiaPorte: number('anaesthesia_porte'),
        filmIncidences: number('film_incidences'),
        chapter: field('chapter') || null,
      },
    }
  }
}
