import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'

/** The migration sets of the stand-in's database. */
export const migrationSets: readonly MigrationSet[] = [
  { schema: 'ws400', folder: new URL('migrations', import.meta.url) },
]
