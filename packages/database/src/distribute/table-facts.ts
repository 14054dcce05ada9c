import type { Pool } from 'pg'

/** What decides where a table lies, as the catalogue has it. */
export interface TableFacts {
  /** With its schema: `contracts.convenios`. */
  readonly table: string
  readonly hasTenant: boolean
  /** A unique index or an exclusion constraint without `tenant_id`, which no server could hold for its rows alone. */
  readonly uniqueWithoutTenant: string | null
  /** The tables that its foreign keys point to, itself left out. */
  readonly refersTo: readonly string[]
  /** Its triggers, none of PostgreSQL's own. */
  readonly triggers: number
  /** Its foreign keys that are looked at when a transaction ends. */
  readonly deferred: readonly DeferredKey[]
}

interface DeferredKey {
  readonly name: string
  /** As SQL adds it: `foreign key (…) references …`. */
  readonly definition: string
  readonly refersTo: string
}

/** Every table of ours, in the order of their names. Partitions go where their table goes. */
export async function readTableFacts(pool: Pool): Promise<TableFacts[]> {
  const { rows } = await pool.query<TableFacts>(FACTS)
  return rows
}

const FACTS = `
  with tables as (
    select c.oid, n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'citus', 'citus_internal')
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  ), tenants as (
    select attrelid, attnum from pg_attribute where attname = 'tenant_id' and attnotnull and not attisdropped
  )
  select t.name as "table",
         exists (select from tenants a where a.attrelid = t.oid) as "hasTenant",
         (select min(i.indexrelid::regclass::text) from pg_index i
           where i.indrelid = t.oid and (i.indisunique or i.indisexclusion)
             and not exists (select from tenants a where a.attrelid = t.oid and a.attnum = any (i.indkey))
         ) as "uniqueWithoutTenant",
         array(select distinct r.name from pg_constraint f join tables r on r.oid = f.confrelid
                where f.conrelid = t.oid and f.contype = 'f' and r.oid <> t.oid order by 1) as "refersTo",
         (select count(*)::int from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal) as triggers,
         (select coalesce(json_agg(json_build_object('name', f.conname, 'definition', pg_get_constraintdef(f.oid), 'refersTo', r.name) order by f.conname), '[]')
            from pg_constraint f join tables r on r.oid = f.confrelid where f.conrelid = t.oid and f.contype = 'f' and f.condeferred) as deferred
    from tables t order by t.name`
