import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Case } from './case.ts'

/** The registry to which a case was last sent, in SQL; of one that never was, the desk's. */
const registryOf = (alias: string) =>
  `coalesce((select a.registry from snvs.attempts a where a.tenant_id = $1 and a.case_id = ${alias}.id order by a.number desc limit 1),
            (select d.registry from snvs.desks d where d.tenant_id = $1))`

/** The other case that has this number at the registry of a case; null where none has. */
export async function holderOf({ sql, tenant }: UnitOfWork, { id }: Case, id_caso: number): Promise<string | null> {
  const [holder] = await sql<{ id: string }>(
    `select o.id from snvs.cases o join snvs.cases c on c.tenant_id = $1 and c.id = $2
      where o.tenant_id = $1 and o.id_caso = $3 and o.id <> c.id and ${registryOf('o')} = ${registryOf('c')}
      order by o.created_at, o.id limit 1`,
    [tenant.id, id, id_caso],
  )
  return holder?.id ?? null
}
