import type { z } from 'zod'
import type { PriceTableRow } from '@vigencia/contracts/price-tables/price-table.ts'
import { decimalOf, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { tablePriceFrom } from '@vigencia/domain/pricing/table-price.ts'

/** The columns that read a row. Numbers come as text. */
export const ROW_COLUMNS =
  'procedure_code, procedure_name, price, porte, porte_fraction, uco_quantity, film_m2, auxiliaries, anaesthesia_porte, film_incidences, chapter, units'

export interface StoredRow {
  procedure_code: string
  procedure_name: string
  price: string
  porte: string | null
  porte_fraction: string | null
  uco_quantity: string | null
  film_m2: string | null
  auxiliaries: number | null
  anaesthesia_porte: number | null
  film_incidences: number | null
  chapter: string | null
  units: number | null
}

export function rowOf(stored: StoredRow): z.output<typeof PriceTableRow> {
  return {
    procedure_code: stored.procedure_code,
    procedure_name: stored.procedure_name,
    price: tablePriceFrom(stored.price),
    porte: stored.porte,
    porte_fraction: decimalOrNull(stored.porte_fraction),
    uco_quantity: decimalOrNull(stored.uco_quantity),
    film_m2: decimalOrNull(stored.film_m2),
    auxiliaries: stored.auxiliaries,
    anaesthesia_porte: stored.anaesthesia_porte,
    film_incidences: stored.film_incidences,
    chapter: stored.chapter,
    units: stored.units,
  }
}

function decimalOrNull(text: string | null): Decimal4 | null {
  return text === null ? null : decimalOf(text)
}
