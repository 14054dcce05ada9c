import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { actRuleBooks } from '../../agreements/acts/act-rule-books.ts'
import { actService, type ActService } from '../../agreements/acts/act-service.ts'
import { bookRead } from '../../agreements/pricing/book-read.ts'
import type { LimitedRead } from '../../agreements/pricing/limited-read.ts'
import { priceBookCache } from '../../agreements/pricing/price-book-cache.ts'
import { priceBooks } from '../../agreements/pricing/price-books.ts'

const CACHE_BYTES = 64 * 1024 * 1024

/** Prices acts within the transaction that loads the demo: no other connection sees its agreements yet. */
export function actsWithin({ sql }: UnitOfWork): ActService {
  // each statement there names its columns differently, so an object keeps all of them in their order
  const query: RowQuery = async <Row extends unknown[]>(text: string, values: readonly unknown[]) =>
    (await sql<object>(text, values)).map((row) => Object.values(row) as Row)
  const read: LimitedRead = (_, run) => run(query)
  const books = bookRead(read, null)
  const cache = priceBookCache(CACHE_BYTES)
  return actService(
    { read, books: priceBooks(books, cache), rules: actRuleBooks(books, cache) },
    {
      async newest(tenantId, convenioIds) {
        const text = 'select convenio_id, revision from contracts.convenio_revisions($1, $2)'
        const rows = await query<[id: string, revision: string]>(text, [tenantId, [...convenioIds]])
        return new Map(rows.map(([id, revision]) => [id, Number(revision)]))
      },
    },
  )
}
