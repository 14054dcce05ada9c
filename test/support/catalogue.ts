import type { Client } from 'pg'

export interface CatalogueTable {
  readonly table: string
  readonly hasTenant: boolean
  readonly isEnabled: boolean
  readonly isForced: boolean
  readonly policies: readonly string[]
}

const OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"

/** Every table of every schema that is ours, with what holds tenants apart in it. */
export async function catalogueTables(client: Client): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(
    `select c.oid::regclass::text as "table",
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull) as "hasTenant",
            c.relrowsecurity as "isEnabled", c.relforcerowsecurity as "isForced",
            array(select p.polname || ': ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') || ' / ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')
                    from pg_policy p where p.polrelid = c.oid order by 1) as policies
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${OURS} order by 1`,
  )
  return rows
}

export interface LeadingColumn {
  readonly table: string
  readonly name: string
  readonly column: string
}

/** The first column of every index of a tenant's table, those of keys, unique and exclusion constraints among them. */
export async function leadingColumnsOfIndexes(client: Client): Promise<LeadingColumn[]> {
  const { rows } = await client.query<LeadingColumn>(
    `select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid, 1, true) as "column"
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${OURS}
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1, 2`,
  )
  return rows
}

/** The first column of every foreign key, and the one it points to: `tenant_id -> tenant_id`. */
export async function leadingColumnsOfForeignKeys(client: Client): Promise<LeadingColumn[]> {
  const { rows } = await client.query<LeadingColumn>(
    `select f.conrelid::regclass::text as "table", f.conname as name, a.attname || ' -> ' || b.attname as "column"
       from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
       join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
      where f.contype = 'f' and ${OURS} order by 1, 2`,
  )
  return rows
}

/** Views that read with the rights of their owner and not of who asks. */
export async function viewsOfTheirOwner(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and ${OURS} and not coalesce('security_invoker=true' = any (c.reloptions), false) order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Functions that run with the rights of their owner. */
export async function functionsOfTheirOwner(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${OURS} order by 1`,
  )
  return rows.map(({ name }) => name)
}
