import type { ReplacedRows } from '../../platform/change-log/digested-rows.ts'
import { digestOf, type Exported } from './table-export.ts'

/** The rows of a price table as its export has them, and the digest of a published table. */
export const PRICE_TABLE_ROWS: ReplacedRows = {
  table: 'price_table_rows',
  publishedIn: 'price_tables',
  inWords: 'the rows of the price table',
  async digestNow({ sql, tenant }, id) {
    const [table] = await sql<Omit<Exported, 'tenant_id' | 'id'> & { count: number; borne: string | null }>(
      `select priced_by, further_columns, row_count as count, encode(digest, 'hex') as borne
         from contracts.price_tables where tenant_id = $1 and id = $2`,
      [tenant.id, id],
    )
    if (table === undefined) return { digest: '', count: 0, borne: null }
    const digest = await digestOf(sql, { ...table, tenant_id: tenant.id, id })
    return { digest: digest.toString('hex'), count: table.count, borne: table.borne }
  },
}
