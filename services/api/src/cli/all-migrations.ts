import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'
import { migrationSets } from '../migrations.ts'

/** What the house's one database must hold for every service; the others' by their folders, for no service imports another. */
export const allMigrations: readonly MigrationSet[] = [
  ...migrationSets,
  { schema: 'snvs', folder: new URL('../../../snvs/src/migrations', import.meta.url) },
  { schema: 'ws400', folder: new URL('../../../ws400/src/migrations', import.meta.url) },
]
