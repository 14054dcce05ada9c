import { escapeIdentifier, type Client } from 'pg'

export interface Table {
  readonly schema: string
  readonly name: string
}

/** The tables of every schema that is ours. */
async function tablesOf(superuser: Client): Promise<Table[]> {
  const { rows } = await superuser.query<Table>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1, 2`,
  )
  return rows
}

export function sqlName({ schema, name }: Table): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
}

/** Those that hold a tenant's rows. */
export async function tablesOfTenants(superuser: Client): Promise<Table[]> {
  const { rows } = await superuser.query<{ oid: string }>(
    "select attrelid::regclass::text as oid from pg_attribute where attname = 'tenant_id' and not attisdropped",
  )
  const held = new Set(rows.map((row) => row.oid))
  return (await tablesOf(superuser)).filter((table) => held.has(`${table.schema}.${table.name}`))
}

/**
 * All stored rows of a tenant, one text a row, in order. The time when a key was last used is left out, for asking is
 * no change, and so is how much was refused, which is written behind.
 * With `ids: 'forgotten'` ids, keys, hashes and digests are blanked, and so is the adapter of a change.
 * Equal stories of two tenants are then stored alike.
 */
export async function storedRows(
  superuser: Client,
  tenantId: string,
  ids: 'kept' | 'forgotten' = 'kept',
): Promise<string[]> {
  let text = statements.get(superuser)
  if (text === undefined) statements.set(superuser, (text = await statementOf(superuser)))
  const { rows } = await superuser.query<{ row: string }>({ name: 'stored_rows', text, values: [tenantId] })
  return rows.map(({ row }) => (ids === 'kept' ? row : blanked(row))).toSorted()
}

/** By connection: it goes over every table, and would cost more to plan each time than to carry out. */
const statements = new WeakMap<Client, string>()

async function statementOf(superuser: Client): Promise<string> {
  const tables = (await tablesOfTenants(superuser)).filter(({ name }) => name !== 'refusal_counts')
  const reads = tables.map(
    (table) =>
      `select '${table.name}: ' || (to_jsonb(t) - 'last_used_at')::text as row from ${sqlName(table)} t where tenant_id = $1`,
  )
  return reads.join(' union all ')
}

function blanked(row: string): string {
  return (
    row
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
      .replaceAll(/vig_live_\w+/g, '<key>')
      // where a stand-in of somebody else's service listens
      .replaceAll(/127\.0\.0\.1:\d+/g, '<stand-in>')
      // what is sealed or digested with a tenant's own key has hashes' letters
      .replaceAll(/\\\\x[0-9a-f]{64,}/g, '<hash>')
      // of rows that hold ids, and of keys
      .replaceAll(
        /\\"(digest|fingerprint|identity|named|password|(?:previous_)?secret_digest)\\":\\"[0-9a-f]{64}\\"/g,
        '"$1":"<digest>"',
      )
      // an act says whose it is, and an appeal names its digest
      .replaceAll(/(\\*"(?:act|file|cuts)_digest\\*": ?\\*")[0-9a-f]{64}/g, '$1<digest>')
      .replaceAll(/SHA-256 [0-9a-f]{64}/g, 'SHA-256 <digest>')
      .replaceAll(/<ans:hash>[0-9a-f]{32}/g, '<ans:hash><hash>')
      .replaceAll(/\$argon2id\$[\w$=,+/]+/g, '<password>')
      .replaceAll(/\\"via\\":\\"(rest|trpc)\\"/g, '"via":"<skin>"')
  )
}
