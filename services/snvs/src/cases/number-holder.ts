import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import type { Case } from './case.ts'

/** The registry to which a case was last sent, in SQL; of one that never was, the desk's. */
const registryOf = (alias: string) =>
  `coalesce((select a.registry from snvs.attempts a where a.tenant_id = $1 and a.case_id = ${alias}.id order by a.number desc limit 1),
            (select d.registry from snvs.desks d where d.tenant_id = $1))`

export interface NumberHolder {
  /** The registry of the case. */
  readonly registry: RegistryName | null
  /** The other case that has this number there; null where none has. */
  readonly holder: string | null
}

/** Who has this number at the registry of a case. */
export async function holderOf({ sql, tenant }: UnitOfWork, { id }: Case, id_caso: number): Promise<NumberHolder> {
  const [found] = await sql<NumberHolder>(
    `select ${registryOf('c')} as registry,
            (select o.id from snvs.cases o
              where o.tenant_id = $1 and o.id_caso = $3 and o.id <> c.id and ${registryOf('o')} = ${registryOf('c')}
              order by o.created_at, o.id limit 1) as holder
       from snvs.cases c where c.tenant_id = $1 and c.id = $2`,
    [tenant.id, id, id_caso],
  )
  return found ?? { registry: null, holder: null }
}
