import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'

/** What the api's database must hold, in the order in which it is applied. */
export const migrationSets: readonly MigrationSet[] = [
  { schema: 'platform', folder: new URL('../../../packages/database/migrations/platform', import.meta.url) },
  { schema: 'jobs', folder: new URL('../../../packages/database/migrations/jobs', import.meta.url) },
  { schema: 'contracts', folder: new URL('migrations', import.meta.url) },
  { schema: 'plans', folder: new URL('insurance-plans/migrations', import.meta.url) },
]
