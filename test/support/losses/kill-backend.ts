import { runStatements, testPostgres } from '@vigencia/testing/postgres/make-test-database.ts'

/** Ends the session that the server knows by a port. The other sessions of the server live on, as SIGKILL would not let them. */
export function killBackend(clientPort: number): Promise<void> {
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity where client_port = ${clientPort}`
  return runStatements(testPostgres(), [kill])
}
