import type { MigrationSet } from '@vigencia/database/migrate/migration-set.ts'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { NAMES } from '@vigencia/database/migrate/role-sql.ts'
import { onDatabase, runStatements, TEMPLATE, type TestPostgres } from './make-test-database.ts'

/** Makes the template on the test run's server and applies every migration to it. */
export async function makeTemplate(postgres: TestPostgres, sets: readonly MigrationSet[]): Promise<void> {
  await runStatements(postgres, [`CREATE DATABASE ${TEMPLATE} OWNER ${NAMES.owner}`])
  await migrate({ ownerUrl: onDatabase(postgres.ownerUrl, TEMPLATE), sets })
}
