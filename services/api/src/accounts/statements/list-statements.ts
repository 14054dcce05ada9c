import type { list } from '@vigencia/contracts/billing-statements'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { StoredStatement } from './get-statement.ts'
import { sumsIn, SUMS, type StoredSums } from './statement-sums.ts'

type Row = Omit<StoredStatement, 'findings' | 'revision'> &
  StoredSums & { readonly id: string; readonly unmatched: string; readonly total: string }

export const listStatements: UseCase<typeof list> = async ({ sql, tenant }, { convenio_id, offset, limit }) => {
  const rows = await sql<Row>(
    `select s.id, s.convenio_id, s.format, s.version, s.file_digest, s.item_count, s.received_at::text as received_at, s.total, i.*
       from (select s.*, count(*) over () as total from billing.statements s
              where s.tenant_id = $1 and ($2::uuid is null or s.convenio_id = $2)
              order by s.received_at desc, s.id desc offset $3 limit $4) s
      cross join lateral (select ${SUMS}, count(*) filter (where i.batch_id is null) as unmatched
              from billing.statement_items i where i.tenant_id = $1 and i.statement_id = s.id) i
      order by s.received_at desc, s.id desc`,
    [tenant.id, convenio_id, offset, limit],
  )
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await countOf())
  return {
    items: rows.map(({ informed, released, glosa, claim, unmatched, total: _total, received_at, ...same }) => ({
      ...same,
      received_at: instantFromPostgres(received_at),
      unmatched_count: Number(unmatched),
      ...sumsIn({ informed, released, glosa, claim }),
    })),
    total: Number(total),
    offset,
    limit,
  }

  async function countOf(): Promise<string> {
    const [found] = await sql<{ count: string }>(
      'select count(*) from billing.statements s where s.tenant_id = $1 and ($2::uuid is null or s.convenio_id = $2)',
      [tenant.id, convenio_id],
    )
    return found?.count ?? '0'
  }
}
