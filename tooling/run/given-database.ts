import { OperatorError } from '@vigencia/database/operator-error.ts'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST = 15

export interface GivenDatabase {
  ownerUrl: string
  serviceUrl: string
  /** The role that services run as. */
  serviceRole: string
}

/** The database that the environment names, tried; nothing if it names none. */
export async function givenDatabase(): Promise<GivenDatabase | undefined> {
  const serviceUrl = setting('DATABASE_URL')
  const ownerUrl = setting('DATABASE_OWNER_URL')
  if (serviceUrl === undefined && ownerUrl === undefined) return undefined
  if (serviceUrl === undefined) throw onlyOne('DATABASE_OWNER_URL', 'DATABASE_URL', 'the role that services run as')
  if (ownerUrl === undefined)
    throw onlyOne('DATABASE_URL', 'DATABASE_OWNER_URL', 'the role that owns the database and migrates it')
  await roleAt('DATABASE_OWNER_URL', ownerUrl)
  return { ownerUrl, serviceUrl, serviceRole: await roleAt('DATABASE_URL', serviceUrl) }
}

/** A setting from the environment, or from the file that `<name>_FILE` names. */
function setting(name: string): string | undefined {
  const file = process.env[`${name}_FILE`]
  return process.env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined)
}

function onlyOne(is: string, isNot: string, role: string): OperatorError {
  return new OperatorError(
    `${is} is set and ${isNot} is not: set it too, to ${role} (\`pnpm vigencia database roles\` prints the SQL ` +
      'that makes both roles), or unset both to use the embedded PostgreSQL.',
  )
}

async function roleAt(name: string, url: string): Promise<string> {
  const client = clientOf(name, url)
  try {
    await client.connect()
    const { rows } = await client.query<{ role: string; version: number }>(
      "SELECT current_user AS role, current_setting('server_version_num')::int / 10000 AS version",
    )
    const { role, version } = rows[0]!
    if (version < OLDEST)
      throw new OperatorError(`${name} is a PostgreSQL ${version}: Vigencia needs ${OLDEST} or newer.`)
    return role
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      `${name} (${client.host}:${client.port}/${client.database}) does not answer: ${reason(error)}`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function clientOf(name: string, url: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  } catch {
    throw new OperatorError(
      `${name} is not a PostgreSQL URL: it should be postgres://role:password@host:5432/database.`,
    )
  }
}

function reason(error: unknown): string {
  // A host with several addresses fails once for each, with no message over them.
  if (error instanceof AggregateError) return error.errors.map(String).join('; ')
  return error instanceof Error ? error.message : String(error)
}
