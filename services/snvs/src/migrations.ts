import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'
import { ownMigrations } from '@vigencia/database/migrate/own-migrations.ts'

const CASES: MigrationSet = { schema: 'snvs', folder: new URL('migrations', import.meta.url) }

/** The migration sets of the reporting service's database, in the order in which they apply. */
export const migrationSets: readonly MigrationSet[] = [...ownMigrations, CASES]
