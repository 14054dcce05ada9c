import { escapeIdentifier, type ClientBase, type Pool } from 'pg'
import { readMigrations, type Migration, type MigrationSet } from './migration-set.ts'

/** The state of a schema, compared with the migrations of this build. */
export interface SchemaState {
  /** The migrations that are not applied yet, in order. */
  missing: Migration[]
  /** The applied ones that this build does not know, and that say that it works on them: it is the release before. */
  newer: string[]
  /** One sentence for each migration that has another text, is out of order, or is unknown and breaks this build. */
  faults: string[]
}

/** Compares what the schema's table of migrations records with the files of the set. */
export async function schemaState(database: ClientBase | Pool, set: MigrationSet): Promise<SchemaState> {
  const migrations = await readMigrations(set)
  const applied = await appliedMigrations(database, set.schema)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const missing = migrations.filter((migration) => !applied.has(migration.name))
  const unknown = [...applied].filter(([name]) => !known.has(name))
  const newer = unknown.filter(([, { works }]) => works).map(([name]) => `${set.schema}/${name}`)
  const last = [...applied.keys()].toSorted().at(-1) ?? ''
  const faults = [
    ...[...applied].flatMap(([name, { hash, works }]) => {
      const migration = known.get(name)
      if (!migration) return works ? [] : [brokenBy(`${set.schema}/${name}`)]
      return migration.hash === hash ? [] : [`${set.schema}/${name} is applied, but its text has changed since.`]
    }),
    ...missing
      .filter((migration) => migration.name < last)
      .map(
        ({ name }) => `${set.schema}/${name} comes before ${last}, which is applied already: give it a higher number.`,
      ),
  ]
  return { missing, newer, faults }
}

function brokenBy(name: string): string {
  return `${name} is applied, but this build does not know it: the schema is newer, and does not say that the release before works on it.`
}

interface Applied {
  readonly hash: string
  readonly works: boolean
}

async function appliedMigrations(database: ClientBase | Pool, schema: string): Promise<Map<string, Applied>> {
  const table = `${escapeIdentifier(schema)}.migrations`
  const found = await database.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [table])
  if (found.rows[0]?.exists !== true) return new Map()
  // a schema that an older release migrated last has no such column yet
  const { rows } = await database.query<{ name: string; sha256: string; works: boolean }>(
    `SELECT name, sha256, coalesce((to_jsonb(m) ->> 'release_before_works')::boolean, false) AS works
       FROM ${table} m ORDER BY name`,
  )
  return new Map(rows.map(({ name, sha256, works }) => [name, { hash: sha256, works }]))
}
