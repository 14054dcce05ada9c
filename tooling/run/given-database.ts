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
export async function givenDatabase(env: NodeJS.ProcessEnv): Promise<GivenDatabase | undefined> {
  const serviceUrl = setting(env, 'DATABASE_URL')
  const ownerUrl = setting(env, 'DATABASE_OWNER_URL')
  if (serviceUrl === undefined && ownerUrl === undefined) return undefined
  if (serviceUrl === undefined) throw onlyOne('DATABASE_OWNER_URL', 'DATABASE_URL', 'the role that services run as')
  if (ownerUrl === undefined) throw onlyOne('DATABASE_URL', 'DATABASE_OWNER_URL', 'the role that owns and migrates')
  await roleAt('DATABASE_OWNER_URL', ownerUrl)
  return { ownerUrl, serviceUrl, serviceRole: await roleAt('DATABASE_URL', serviceUrl) }
}

/** A setting from the environment, or from the file that `<name>_FILE` names. */
function setting(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`]
  if (env[name] || !file) return env[name] || undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new OperatorError(`${name}_FILE names ${file}, which cannot be read.`)
  }
}

function onlyOne(is: string, isNot: string, role: string): OperatorError {
  return new OperatorError(
    `${is} is set and ${isNot} is not: set it too, to ${role} (\`pnpm vigencia database roles\` prints the SQL ` +
      'that makes both roles), or unset both to use the embedded PostgreSQL.',
  )
}

/** Connects, and answers the role that the URL leads to. */
async function roleAt(name: string, url: string): Promise<string> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new OperatorError(
      `${name} is not a PostgreSQL URL: it should be postgres://role:password@host:5432/database.`,
    )
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ role: string; version: number }>(
      "SELECT current_user AS role, current_setting('server_version_num')::int / 10000 AS version",
    )
    const { role, version } = rows[0]!
    if (version >= OLDEST) return role
    throw new OperatorError(`${name} is a PostgreSQL ${version}: Vigencia needs ${OLDEST} or newer.`)
  } catch (error) {
    if (error instanceof OperatorError) throw error
    const place = `${client.host}:${client.port}/${client.database}`
    throw new OperatorError(`${name} (${place}) does not answer: ${reason(error)}`, { cause: error })
  } finally {
    await client.end().catch(() => {})
  }
}

function reason(error: unknown): string {
  // A host with several addresses fails once for each, with no message over them.
  if (error instanceof AggregateError) return error.errors.map(String).join('; ')
  return error instanceof Error ? error.message : String(error)
}
