import { fileURLToPath } from 'node:url'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { withClient } from '@vigencia/database/connections/with-client.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { readTableFile } from './read-table-file.ts'
import { TABLE_FILES, type TableFile } from './table-files.ts'

const OWN_FOLDER = fileURLToPath(new URL('../../data', import.meta.url))

/** One lock for all who load: 'ws400' in ASCII. */
const LOCK = '512971452464'

export interface LoadSettings {
  /** Null: the tables that come with the stand-in. */
  readonly folder: string | null
  /** Whether to replace what is there. Otherwise only empty tables are filled. */
  readonly reload: boolean
}

/**
 * Fills the stand-in's tables from their files, all of them or none, and answers which were filled.
 * @throws OperatorError that names the file and its fault
 */
export function loadTables(pool: Pool, { folder, reload }: LoadSettings): Promise<string[]> {
  return withClient(pool, async (client) => {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(${LOCK})`)
    const wanted = reload ? TABLE_FILES : await emptyTables(client)
    for (const { table } of reload ? TABLE_FILES.toReversed() : []) await client.query(`delete from ${table}`)
    const filled: string[] = []
    for (const table of wanted) if (await fill(client, folder ?? OWN_FOLDER, table)) filled.push(table.file)
    await client.query('commit').catch((error: unknown) => {
      throw refusedBy(error, folder ?? OWN_FOLDER)
    })
    return filled
  })
}

async function emptyTables(client: PoolClient): Promise<readonly TableFile[]> {
  const { rows } = await client.query<{ filled: string[] }>(
    `select array_remove(array[${TABLE_FILES.map(({ table }) => `case when exists (select from ${table}) then '${table}' end`).join(', ')}], null) as filled`,
  )
  return TABLE_FILES.filter(({ table }) => rows[0]?.filled.includes(table) !== true)
}

/** Answers whether the file had rows. */
async function fill(client: PoolClient, folder: string, table: TableFile): Promise<boolean> {
  const rows = await readTableFile(folder, table)
  await client.query(table.insert, [JSON.stringify(rows)]).catch((error: unknown) => {
    throw refusedBy(error, `${folder}/${table.file}`)
  })
  return rows.length > 0
}

/** The database names a row that is there twice, or belongs to none. */
function refusedBy(error: unknown, place: string): unknown {
  if (!(error instanceof DatabaseError) || !error.code?.startsWith('23')) return error
  return new OperatorError(`${place}: ${error.message}. ${error.detail ?? ''}`.trim())
}
