import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { ROOT } from '../markdown-files.ts'

/** 'page' in ASCII: whoever holds it builds the console, and the other files of the test run wait. */
const LOCK = 1_885_431_653

/** Builds the console of this checkout into its usual folder, unless it is built already. */
export async function buildConsoleOnce(): Promise<void> {
  const client = await connectedClient({ connectionString: testPostgres().superuserUrl })
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await promisify(execFile)(process.execPath, [join(ROOT, 'tooling/console/main.ts')], { cwd: ROOT })
  } finally {
    await client.end()
  }
}
