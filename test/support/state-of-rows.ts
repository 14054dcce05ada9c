import type { Client } from 'pg'

/** The rows of each table that has tenants: how many, and a number that follows from every byte of them. */
export type StateOfRows = Readonly<Record<string, { readonly count: number; readonly sum: string }>>

/** Everything stored of tenants, by table, but for keys, which keep when they were last used, and what counts refused requests. The order of rows plays no part. */
export async function stateOfRows(superuser: Client): Promise<StateOfRows> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'tenant_id' and not a.attisdropped and c.relkind = 'r' and c.relnamespace::regnamespace::text in ('platform', 'contracts') and c.relname not in ('api_keys', 'refusal_counts')
      order by 1`,
  )
  const state: Record<string, { count: number; sum: string }> = {}
  for (const { name } of tables) state[name] = await sumOf(superuser, `select t::text as line from ${name} t`)
  return state
}

/** The same of any rows, each as one text called `line`. */
export async function sumOf(
  superuser: Client,
  lines: string,
  values: unknown[] = [],
): Promise<{ count: number; sum: string }> {
  const { rows } = await superuser.query<{ count: number; sum: string }>(
    `select count(*)::int as count, coalesce(sum(hashtextextended(line, 0)::numeric), 0) || ' ' || coalesce(sum(hashtextextended(line, 1)::numeric), 0) as sum
       from (${lines}) l`,
    values,
  )
  return rows[0] as { count: number; sum: string }
}
