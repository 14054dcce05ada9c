import type { Client } from 'pg'
import { TENANT_SCHEMAS } from './sql/tenant-schemas.ts'

/** A function of ours, by its name with its schema. */
export interface CatalogueFunction {
  readonly name: string
  readonly language: string
  readonly parameters: number
  /** Its body without comments, also that of a function `begin atomic`. */
  readonly source: string
  readonly definition: string
}

export async function catalogueFunctions(client: Client): Promise<CatalogueFunction[]> {
  const { rows } = await client.query<CatalogueFunction>(
    `select n.nspname || '.' || p.proname as name, l.lanname as language, p.pronargs::int as parameters,
            regexp_replace(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), '--[^\\n]*', '', 'g') as source,
            pg_get_functiondef(p.oid) as definition
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
      where n.nspname = any ($1) and l.lanname in ('sql', 'plpgsql') and p.prokind = 'f'
      order by 1`,
    [['jobs', ...TENANT_SCHEMAS]],
  )
  return rows
}

export interface TriggerFunction {
  readonly name: string
  /** The transition tables that its triggers give it. */
  readonly transitions: readonly string[]
}

/** The functions of the triggers on tables of tenants. */
export async function functionsOfTriggers(client: Client): Promise<TriggerFunction[]> {
  const { rows } = await client.query<TriggerFunction>(
    `select n.nspname || '.' || p.proname as name,
            array_remove(array_agg(distinct t.tgoldtable::text) || array_agg(distinct t.tgnewtable::text), null) as transitions
       from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_namespace n on n.oid = p.pronamespace
      where not t.tgisinternal
        and exists (select from pg_attribute a where a.attrelid = t.tgrelid and a.attname = 'tenant_id')
      group by 1 order by 1`,
  )
  return rows
}

/** The names with a schema in a text of SQL: of tables, functions and columns. */
export const namesIn = (source: string): string[] => [...new Set(source.match(/\b[a-z_]+\.[a-z_0-9]+\b/g))]
