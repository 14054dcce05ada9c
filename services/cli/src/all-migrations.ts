import { migrationSets as ofApi } from '@vigencia/api/migrations.ts'
import type { MigrationSet } from '@vigencia/database/migrate/migrate.ts'
import { migrationSets as ofSnvs } from '@vigencia/snvs/migrations.ts'
import { migrationSets as ofRegistry } from '@vigencia/ws400/migrations.ts'

/** The migrations of every service, for the one database: each set once, in the order in which it is applied. */
export const allMigrations: readonly MigrationSet[] = [
  ...new Map([...ofApi, ...ofSnvs, ...ofRegistry].map((set) => [set.schema, set])).values(),
]
