import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'

/** Every price of a table, exact, in hundred-millionths of the currency's unit. */
export async function loadTablePrices(query: RowQuery, tenantId: string, tableId: string): Promise<[code: string, price: bigint][]> {
  const rows = await query<[code: string, price: string]>(
    'select procedure_code, (price * 100000000)::int8::text from contracts.price_table_rows where tenant_id = $1 and table_id = $2',
    [tenantId, tableId],
  )
  return rows.map(([code, price]) => [code, BigInt(price)])
}
