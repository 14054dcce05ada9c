import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'
import { ownMigrations } from '@vigencia/database/migrate/own-migrations.ts'

const CASES: MigrationSet = { schema: 'snvs', folder: new URL('migrations', import.meta.url) }

/** What the reporting service's database must hold, in the order in which it is applied. */
export const migrationSets: readonly MigrationSet[] = [...ownMigrations, CASES]
