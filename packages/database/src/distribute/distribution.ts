import type { Pool } from 'pg'
import { SIGNATURE } from './function-facts.ts'
import type { Place } from './placement.ts'

/** What Citus has of a database. */
export interface Distribution {
  /** Its version, such as `13.2-1`. */
  readonly version: string
  /** How many servers hold rows. */
  readonly servers: number
  /** Whether a connection of this role carries the tenant of its transaction to the other servers. */
  readonly carriesTenant: boolean
  /** Where each table lies that Citus knows. */
  readonly tables: ReadonlyMap<string, Place>
  /** The functions that are on every server, each with the types of its parameters. */
  readonly functions: ReadonlySet<string>
}

/** Null where the database has no Citus. */
export async function readDistribution(pool: Pool): Promise<Distribution | null> {
  const { rows } = await pool.query<{ version: string; carries: boolean }>(EXTENSION)
  const [extension] = rows
  if (extension === undefined) return null
  const [tables, functions, servers] = await Promise.all([
    pool.query<{ name: string; place: Place }>(TABLES),
    pool.query<{ name: string }>(FUNCTIONS),
    pool.query<{ count: number }>(
      'select count(*)::int as count from pg_dist_node where isactive and shouldhaveshards',
    ),
  ])
  return {
    version: extension.version,
    carriesTenant: extension.carries,
    servers: servers.rows[0]?.count ?? 0,
    tables: new Map(tables.rows.map(({ name, place }) => [name, place])),
    functions: new Set(functions.rows.map(({ name }) => name)),
  }
}

const EXTENSION = `
  select extversion as version, coalesce(current_setting('citus.propagate_set_commands', true) = 'local', false) as carries
    from pg_extension where extname = 'citus'`

/** Without a column to spread by, a table lies whole on each server (`t`), or on the coordinator, which Citus knows (`s`). */
const TABLES = `
  select n.nspname || '.' || c.relname as name,
         case when d.partmethod <> 'n' then 'distributed' when d.repmodel = 't' then 'reference' else 'local' end as place
    from pg_dist_partition d join pg_class c on c.oid = d.logicalrelid join pg_namespace n on n.oid = c.relnamespace`

const FUNCTIONS = `
  select ${SIGNATURE} as name
    from pg_dist_object o join pg_proc p on p.oid = o.objid join pg_namespace n on n.oid = p.pronamespace
   where o.classid = 'pg_proc'::regclass`
