import type { Client } from 'pg'
import { withConnection } from './connections/with-connection.ts'
import { OperatorError } from './operator-error.ts'

/** The oldest PostgreSQL that the migrations run on. */
const OLDEST = 15

/**
 * Connects to the database that a setting names, and answers the role of its URL.
 * @throws OperatorError when it is no PostgreSQL URL, does not answer, or is too old
 */
export async function roleAt(name: string, url: string): Promise<string> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new OperatorError(
      `${name} is not a PostgreSQL URL: it should be postgres://role:password@host:5432/database.`,
    )
  }
  try {
    const { role, version } = await withConnection(url, who)
    if (version >= OLDEST) return role
    throw new OperatorError(`${name} is a PostgreSQL ${version}: Vigencia needs ${OLDEST} or newer.`)
  } catch (error) {
    if (error instanceof OperatorError) throw error
    const { hostname, port, pathname } = new URL(url)
    const place = `${hostname}:${port || 5432}${pathname}`
    throw new OperatorError(`${name} (${place}) does not answer: ${reason(error)}`, { cause: error })
  }
}

async function who(client: Client): Promise<{ role: string; version: number }> {
  const { rows } = await client.query<{ role: string; version: number }>(
    "SELECT current_user AS role, current_setting('server_version_num')::int / 10000 AS version",
  )
  return rows[0]!
}

function reason(error: unknown): string {
  // A host with several addresses fails once for each, and the outer error has no message.
  if (error instanceof AggregateError) return error.errors.map(String).join('; ')
  return error instanceof Error ? error.message : String(error)
}
