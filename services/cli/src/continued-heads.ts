import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { StoredHead } from '@vigencia/api/platform/change-log/stored-heads.ts'

/** A log that does not hold, from which revision on, and the reason. */
export interface BrokenStream {
  readonly kind: string
  readonly chain_id: string
  readonly revision: number
  readonly why: string
}

interface Found {
  readonly id: string
  /** The revision at which the log stands now; null where there is no such log. */
  readonly stands: string | null
  /** The hash of the entry at the kept revision; null where there is none. */
  readonly hash: string | null
}

/** The kept heads that their logs do not continue, because a log is gone, cut, or written anew. */
export async function notContinued(
  { sql, tenant }: Pick<UnitOfWork, 'sql' | 'tenant'>,
  heads: readonly StoredHead[],
): Promise<BrokenStream[]> {
  const found = await sql<Found>(
    `select h.id, c.revision as stands, encode(l.hash, 'hex') as hash
       from unnest($2::uuid[], $3::bigint[]) with ordinality as h (id, revision, place)
       left join platform.chains c on c.tenant_id = $1 and c.chain_id = h.id
       left join platform.change_log l on l.tenant_id = $1 and l.chain_id = h.id and l.revision = h.revision
      order by h.place`,
    [tenant.id, heads.map(({ id }) => id), heads.map(({ revision }) => revision)],
  )
  return heads.flatMap(({ kind, id: chain_id, revision, hash }, i) => {
    const { stands = null, hash: now = null } = found[i] ?? {}
    if (stands === null)
      return { kind, chain_id, revision: 1, why: `the log is gone: the kept head stands at revision ${revision}` }
    if (Number(stands) < revision) {
      const why = `the tail is cut: the log stands at revision ${stands}, the kept head at ${revision}`
      return { kind, chain_id, revision: Number(stands) + 1, why }
    }
    if (now === hash) return []
    return { kind, chain_id, revision, why: 'the past was written anew: the kept head has another hash' }
  })
}
