import type { Pool } from 'pg'

/** A function `p` of a schema `n` as SQL names it, with the types of its parameters. */
export const SIGNATURE = "n.nspname || '.' || p.proname || '(' || array_to_string(p.proargtypes::regtype[], ',') || ')'"

/**
 * The functions of these schemas, each with the types of its parameters: `platform.owe_entry(uuid,uuid)`. Those that name
 * one of the tables `without` are left out.
 */
export async function readFunctions(
  pool: Pool,
  schemas: readonly string[],
  without: readonly string[],
): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; source: string }>(
    `select ${SIGNATURE} as name, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as source
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = any ($1) and p.prokind = 'f'
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      order by 1`,
    [schemas],
  )
  const tables = new Set(without)
  const names = (source: string) => source.match(/\b\w+\.\w+\b/g) ?? []
  return rows.filter(({ source }) => !names(source).some((name) => tables.has(name))).map(({ name }) => name)
}
