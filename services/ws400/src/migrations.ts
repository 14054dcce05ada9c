import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'

/** What the stand-in's database must hold. */
export const migrationSets: readonly MigrationSet[] = [
  { schema: 'ws400', folder: new URL('migrations', import.meta.url) },
]
