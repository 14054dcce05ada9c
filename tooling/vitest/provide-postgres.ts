import { makeTemplate } from '@vigencia/testing/postgres/make-template.ts'
import type { TestPostgres } from '@vigencia/testing/postgres/make-test-database.ts'
import { allMigrations } from '@vigencia/cli/all-migrations.ts'
import { startTestPostgres } from '@vigencia/testing/postgres/start-test-postgres.ts'

/**
 * Vitest's global set-up: one PostgreSQL for the run, with every migration in a template database.
 * `npm test` gives it one, so that it can stop it whatever becomes of vitest; else it starts its own.
 */
export async function setup(): Promise<() => Promise<void>> {
  const input = process.env['VIGENCIA_TEST_POSTGRES']
  if (input !== undefined) {
    await makeTemplate(JSON.parse(input) as TestPostgres, allMigrations)
    return async () => {}
  }
  const postgres = await startTestPostgres()
  process.env['VIGENCIA_TEST_POSTGRES'] = JSON.stringify(postgres)
  await makeTemplate(postgres, allMigrations)
  return () => postgres.stop()
}
