import { escapeIdentifier, type Client } from 'pg'
import { withConnection } from '../connections/with-connection.ts'
import { OperatorError } from '../operator-error.ts'
import type { Migration, MigrationSet } from './migration-set.ts'
import { NAMES } from './role-sql.ts'
import { schemaState } from './schema-state.ts'

export type { MigrationSet } from './migration-set.ts'

/** One lock for all sets of a database: 'vigencia' in ASCII. */
const LOCK = '8532464654371481953'

/**
 * Applies what is missing, set by set, each migration in its own transaction, and answers the names of those applied.
 * `:service_role` in a migration stands for the role that services run as.
 * Two at once are safe, also behind PgBouncer: each transaction takes the lock and then looks again.
 * @throws OperatorError naming the migration that failed, changed since it was applied, or is unknown to this build
 */
export async function migrate(options: {
  ownerUrl: string
  sets: readonly MigrationSet[]
  serviceRole?: string
  log?: (line: string) => void
}): Promise<string[]> {
  const { serviceRole = NAMES.service, log = () => {} } = options
  const applied: string[] = []
  await withConnection(options.ownerUrl, async (client) => {
    for (const set of options.sets) {
      await inLockedTransaction(client, () => prepareSchema(client, set.schema, serviceRole))
      for (;;) {
        const name = await inLockedTransaction(client, () => applyNext(client, set, serviceRole))
        if (name === undefined) break
        log(`migrated ${name}`)
        applied.push(name)
      }
    }
  })
  return applied
}

async function applyNext(client: Client, set: MigrationSet, serviceRole: string): Promise<string | undefined> {
  const { missing, newer, faults } = await schemaState(client, set)
  if (faults.length > 0) throw new OperatorError(faults.join('\n'))
  const [next] = missing
  if (!next) return undefined
  if (newer.length > 0)
    throw new OperatorError(
      `${newer[0]} is of a newer release, and ${set.schema}/${next.name} of another line of releases.`,
    )
  await run(client, set.schema, next, serviceRole)
  await client.query(
    `INSERT INTO ${escapeIdentifier(set.schema)}.migrations (name, sha256, release_before_works) VALUES ($1, $2, $3)`,
    [next.name, next.hash, next.releaseBeforeWorks],
  )
  return `${set.schema}/${next.name}`
}

async function run(client: Client, schema: string, migration: Migration, serviceRole: string): Promise<void> {
  // The pattern leaves out the cast `::service_role`.
  const sql = migration.sql.replace(/(?<!:):service_role\b/g, () => escapeIdentifier(serviceRole))
  try {
    await client.query(sql)
  } catch (error) {
    throw new OperatorError(`The migration ${schema}/${migration.name} failed${at(sql, error)}: ${String(error)}`, {
      cause: error,
    })
  }
}

/** The line of the file that PostgreSQL points to. */
function at(sql: string, error: unknown): string {
  const position = Number((error as { position?: string }).position)
  return position > 0 ? ` at line ${sql.slice(0, position).split('\n').length}` : ''
}

async function prepareSchema(client: Client, schema: string, serviceRole: string): Promise<void> {
  const name = escapeIdentifier(schema)
  const role = escapeIdentifier(serviceRole)
  const known = await client.query('SELECT FROM pg_catalog.pg_roles WHERE rolname = $1', [serviceRole])
  if (known.rowCount === 0) {
    throw new OperatorError(
      `The role ${serviceRole}, which services run as, does not exist: ` +
        '`./vigencia database roles` prints the SQL that makes it.',
    )
  }
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`).catch((error: unknown) => {
    throw new OperatorError(`The owner's role cannot make the schema ${schema}: ${String(error)}`, { cause: error })
  })
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${name}.migrations (
       name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  )
  await recordWhatTheySay(client, name)
  await client.query(`GRANT USAGE ON SCHEMA ${name} TO ${role}`)
  await client.query(`GRANT SELECT ON ${name}.migrations TO ${role}`)
}

/** Tables of migrations that older releases made lack the column. Where it is there, no lock is taken. */
async function recordWhatTheySay(client: Client, schema: string): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_catalog.pg_attribute
      WHERE attrelid = $1::regclass AND attname = 'release_before_works' AND NOT attisdropped`,
    [`${schema}.migrations`],
  )
  if (rowCount === 0) await client.query(`ALTER TABLE ${schema}.migrations ADD COLUMN release_before_works boolean`)
}

async function inLockedTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    // Another migrator may run a long migration, so this one waits as long as it takes.
    await client.query(`SET LOCAL lock_timeout = 0`)
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`)
    await client.query(`SET LOCAL lock_timeout TO DEFAULT`)
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
