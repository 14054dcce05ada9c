import type { MigrationSet } from './migration-set.ts'

/**
 * The sets that every service's database needs before its own: tenants, keys, the change log, and the tables of jobs.
 */
export const ownMigrations: readonly MigrationSet[] = [
  { schema: 'platform', folder: new URL('../../migrations/platform', import.meta.url) },
  { schema: 'jobs', folder: new URL('../../migrations/jobs', import.meta.url) },
]
