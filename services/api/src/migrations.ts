import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'
import { ownMigrations } from '@vigencia/database/migrate/own-migrations.ts'

/** The migration sets of the api's database, in the order in which they apply. */
export const migrationSets: readonly MigrationSet[] = [
  ...ownMigrations,
  { schema: 'contracts', folder: new URL('agreements/migrations', import.meta.url) },
  { schema: 'plans', folder: new URL('insurance-plans/migrations', import.meta.url) },
  { schema: 'billing', folder: new URL('accounts/migrations', import.meta.url) },
]
