import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'
import { ownMigrations } from '@vigencia/database/migrate/own-migrations.ts'

/** What the api's database must hold, in the order in which it is applied. */
export const migrationSets: readonly MigrationSet[] = [
  ...ownMigrations,
  { schema: 'contracts', folder: new URL('agreements/migrations', import.meta.url) },
  { schema: 'plans', folder: new URL('insurance-plans/migrations', import.meta.url) },
]
