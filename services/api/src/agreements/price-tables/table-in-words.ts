import type { CurrentPriceTable } from './price-table.ts'

/** What messages call a table: `Price table "2024"`, or `Errata 1 of price table "2024"`. */
export function inWordsOf({ version, errata }: Pick<CurrentPriceTable, 'version' | 'errata'>): string {
  return errata === 0 ? `Price table "${version}"` : `Errata ${errata} of price table "${version}"`
}
