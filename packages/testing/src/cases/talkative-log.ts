import { readFile, stat } from 'node:fs/promises'
import { NAMES } from '@vigencia/database/migrate/role-sql.ts'
import { testPostgres } from '../postgres/make-test-database.ts'
import { canariesInLog } from './canaries-in-log.ts'
import { asSuperuser } from './put-case.ts'
import type { TestSnvs } from './test-snvs.ts'

/** As an operator may have set up PostgreSQL who wants to see everything: each statement with its values, faults with their rows. */
const TALKATIVE = {
  log_statement: 'all',
  log_duration: 'on',
  log_error_verbosity: 'verbose',
  log_min_error_statement: 'info',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '-1',
}

export interface TalkativeLog {
  /** What was written since. */
  text(): Promise<string>
  canaries(): Promise<string[]>
}

/** From now on new connections to this database have everything logged, and what the service asks may take so many ms. */
export async function talkativeLog(snvs: TestSnvs, statementTimeout: number): Promise<TalkativeLog> {
  const name = new URL(snvs.database.ownerUrl).pathname.slice(1)
  for (const [setting, value] of Object.entries(TALKATIVE))
    await asSuperuser(snvs, `alter database ${name} set ${setting} = '${value}'`)
  await asSuperuser(snvs, `alter role ${NAMES.service} in database ${name} set statement_timeout = ${statementTimeout}`)
  const { logFile } = testPostgres()
  const { size } = await stat(logFile)
  return {
    text: async () => (await readFile(logFile)).subarray(size).toString('utf8'),
    canaries: () => canariesInLog(logFile, size),
  }
}
