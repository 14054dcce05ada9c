import { escapeIdentifier, type ClientBase, type Pool } from 'pg'
import { readMigrations, type Migration, type MigrationSet } from './migration-set.ts'

/** The state of a schema, compared with the migrations of this build. */
export interface SchemaState {
  /** The migrations that are not applied yet, in order. */
  missing: Migration[]
  /** One sentence for each migration that has another text, is unknown to this build, or is out of order. */
  faults: string[]
}

/** Compares what the schema's table of migrations records with the files of the set. */
export async function schemaState(database: ClientBase | Pool, set: MigrationSet): Promise<SchemaState> {
  const migrations = await readMigrations(set)
  const applied = await appliedMigrations(database, set.schema)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const missing = migrations.filter((migration) => !applied.has(migration.name))
  const last = [...applied.keys()].toSorted().at(-1) ?? ''
  const faults = [
    ...[...applied].flatMap(([name, hash]) => {
      const migration = known.get(name)
      if (!migration) return [`${set.schema}/${name} is applied, but this build does not know it: the schema is newer.`]
      return migration.hash === hash ? [] : [`${set.schema}/${name} is applied, but its text has changed since.`]
    }),
    ...missing
      .filter((migration) => migration.name < last)
      .map(
        ({ name }) => `${set.schema}/${name} comes before ${last}, which is applied already: give it a higher number.`,
      ),
  ]
  return { missing, faults }
}

async function appliedMigrations(database: ClientBase | Pool, schema: string): Promise<Map<string, string>> {
  const table = `${escapeIdentifier(schema)}.migrations`
  const found = await database.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [table])
  if (found.rows[0]?.exists !== true) return new Map()
  const rows = await database.query<{ name: string; sha256: string }>(`SELECT name, sha256 FROM ${table} ORDER BY name`)
  return new Map(rows.rows.map((row) => [row.name, row.sha256]))
}
