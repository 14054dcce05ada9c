import type { Tenant } from '../../principal.ts'
import type { Sql } from '../../sql.ts'

/** One transaction of a tenant, such as a unit of work. */
export interface Reader {
  readonly sql: Sql
  readonly tenant: Pick<Tenant, 'id'>
}
