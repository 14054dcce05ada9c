import { Client } from 'pg'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { onDatabase, testPostgres } from '../postgres/make-test-database.ts'
import type { TestSnvs } from './test-snvs.ts'

/** Runs a statement as the server's superuser, whom no row-level security holds. */
export async function asSuperuser<Row extends object>(
  snvs: Pick<TestSnvs, 'database'>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const name = new URL(snvs.database.ownerUrl).pathname.slice(1)
  const client = new Client({ connectionString: onDatabase(testPostgres().superuserUrl, name) })
  await client.connect()
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** Puts a case into a state that only the delivery leads to. */
export async function putCase(
  snvs: Pick<TestSnvs, 'database' | 'readClock'>,
  id: string,
  state: CaseState,
): Promise<void> {
  const answered = ['reported', 'adopted'].includes(state)
  await asSuperuser(
    snvs,
    `update snvs.cases set state = $2, due_at = case when $2 = 'queued' then $3::timestamptz end,
       held_because = case when $2 = 'held' then 'code_disabled' end,
       id_caso = case when $4 then 2106719 end, reported_at = case when $4 then $3::timestamptz end where id = $1`,
    [id, state, snvs.readClock().toString(), answered],
  )
}
