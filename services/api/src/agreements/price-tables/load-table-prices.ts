import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import type { TablePrice } from '@vigencia/domain/pricing/table-price.ts'
import { tablePrices, type Pack, type TablePrices } from '@vigencia/domain/pricing/table-prices.ts'

const ROWS_A_PART = 50_000
const ROW_END = '\u001e' // no code holds a control character

type Part = [prices: string | null, last: string | null]

const PART = `
  select string_agg((r.price * 100000000)::bigint || ' ' || r.procedure_code, chr(30)), max(r.procedure_code)
    from (select price, procedure_code from contracts.price_table_rows
           where tenant_id = $1 and table_id = $2 and procedure_code > $3
           order by procedure_code limit ${ROWS_A_PART}) r`

const PACKS = `
  select procedure_code, units from contracts.price_table_rows where tenant_id = $1 and table_id = $2 and units > 1`

/**
 * Every price of one table by its code, for a price book. The rows come in parts of one text each, a price and its code
 * in turn.
 * That is several times faster to read than rows. Packs of several units are few, or the table has none.
 */
export async function loadTablePrices(query: RowQuery, tenantId: string, tableId: string): Promise<TablePrices> {
  const parts: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const found: Part[] = await query<Part>(PART, [tenantId, tableId, after])
    const [prices, last]: Part = found[0] ?? [null, null]
    if (prices !== null) parts.push(prices)
    after = last
  }
  return tablePrices(pricesIn(parts), await query<[...Pack]>(PACKS, [tenantId, tableId]))
}

function* pricesIn(parts: readonly string[]): Generator<readonly [string, TablePrice]> {
  for (const part of parts) {
    for (const row of part.split(ROW_END)) {
      const space = row.indexOf(' ')
      yield [row.slice(space + 1), BigInt(row.slice(0, space)) as TablePrice]
    }
  }
}
