import type { heads } from '@vigencia/contracts/change-log'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'

interface Head {
  readonly kind: string
  readonly id: string
  readonly revision: string
  readonly at: string
  readonly hash: string
}

/** The order is the same in every database. */
const ORDER = 'kind collate "C", chain_id'

/** A page of the heads of a tenant ($1), from $2 on, $3 at the most. */
export const HEADS_IN_ORDER = `
  select kind, chain_id as id, revision, revised_at::text as at, encode(hash, 'hex') as hash
    from platform.chains where tenant_id = $1 and revision > 0 order by ${ORDER} offset $2 limit $3`

/** The number of all heads, and the digest of their lines. */
export async function digestOfAll({ sql, tenant }: Pick<UnitOfWork, 'sql' | 'tenant'>) {
  const [all] = await sql<{ total: string; digest: string }>(
    `select count(*) as total, encode(sha256(convert_to(coalesce(
              string_agg(kind || ' ' || chain_id || ' ' || revision || ' ' || encode(hash, 'hex') || E'\\n', '' order by ${ORDER}),
              ''), 'UTF8')), 'hex') as digest
       from platform.chains where tenant_id = $1 and revision > 0`,
    [tenant.id],
  )
  return { total: Number(all?.total ?? 0), digest: all?.digest ?? '' }
}

export const listHeads: UseCase<typeof heads> = async (work, { offset, limit }) => {
  const all = await digestOfAll(work)
  const rows = await work.sql<Head>(HEADS_IN_ORDER, [work.tenant.id, offset, limit])
  const items = rows.map((row) => ({ ...row, revision: Number(row.revision), at: instantFromPostgres(row.at) }))
  return { items, ...all, offset, limit, tenant_id: work.tenant.id, read_at: work.now }
}
