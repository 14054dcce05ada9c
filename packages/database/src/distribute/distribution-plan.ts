import { escapeIdentifier, escapeLiteral, type Pool } from 'pg'
import type { Distribution } from './distribution.ts'
import { readFunctions } from './function-facts.ts'
import { placeTables, type Place, type Placement } from './placement.ts'
import { readTableFacts, type TableFacts } from './table-facts.ts'

/** What is done in one transaction. */
export interface Step {
  /** The table or function that it is about. */
  readonly about: string
  readonly statements: readonly string[]
}

export interface DistributionPlan {
  readonly placements: readonly Placement[]
  /** What is still to be done, in order. */
  readonly steps: readonly Step[]
}

/** Functions that run whole on the server of their tenant: the parameter that names it, and a table that lies with it. */
const DELEGATED: Readonly<Record<string, { readonly tenant: string; readonly beside: string }>> = {
  // the price path asks in one round trip, and sets the tenant within
  'contracts.convenio_revisions(uuid,uuid[])': { tenant: 'tenant', beside: 'contracts.convenios' },
}

/** Settings of the database, by which a service's transactions reach the other servers, and migrations may add triggers. */
const SETTINGS = { 'citus.propagate_set_commands': 'local', 'citus.enable_unsafe_triggers': 'on' }

/** How this schema is spread over the servers of Citus, from the catalogue alone. `done` is left out. */
export async function planDistribution(pool: Pool, done: Distribution | null): Promise<DistributionPlan> {
  const facts = await readTableFacts(pool)
  const placements = placeTables(facts)
  const spread = placements.filter(({ place }) => place === 'distributed').map(({ table }) => table)
  const local = placements.filter(({ place }) => place === 'local').map(({ table }) => table)
  const functions = await readFunctions(pool, [...new Set(spread.map(schemaOf))], local)
  const { rows } = await pool.query<{ name: string }>('select current_database() as name')
  const factsOf = new Map(facts.map((one) => [one.table, one]))
  const first = spread.find((table) => done?.tables.get(table) === 'distributed') ?? spread[0]
  const steps = [
    ...(done?.carriesTenant === true ? [] : [settingsOf(rows[0]?.name ?? '')]),
    ...placements
      .filter(({ table, place }) => place !== 'local' && done?.tables.get(table) !== place)
      .map(({ table, place }) =>
        movedBy(place, callOf(table, place, first as string), factsOf.get(table) as TableFacts),
      ),
    ...functions.filter((name) => done?.functions.has(name) !== true).map(functionOnEach),
  ]
  return { placements, steps }
}

function callOf(table: string, place: Place, first: string): string {
  const name = escapeLiteral(table)
  if (place === 'reference') return `create_reference_table(${name})`
  return `create_distributed_table(${name}, 'tenant_id', colocate_with => ${escapeLiteral(table === first ? 'none' : first)})`
}

const schemaOf = (table: string) => table.split('.')[0] as string

const settingsOf = (database: string): Step => ({
  about: database,
  statements: Object.entries(SETTINGS).map(
    ([name, value]) => `alter database ${escapeIdentifier(database)} set ${name} = ${escapeLiteral(value)}`,
  ),
})

/**
 * Rows that are there are copied as the owner, which forced row-level security refuses, and triggers would take them for new
 * ones. So both rest within the transaction, in which nobody else reaches the table. A deferred key would still have to look at
 * each row, and nothing is altered while it has. To add it again, the owner sees what it refers to.
 */
function movedBy(place: Place, call: string, { table, triggers, deferred }: TableFacts): Step {
  const triggersAre = (state: 'disable' | 'enable') =>
    triggers > 0 ? [`alter table ${table} ${state} trigger user`] : []
  const keys = deferred.map(({ name, definition }) => ({ name: escapeIdentifier(name), definition }))
  const hidden = [...new Set([table, ...deferred.map(({ refersTo }) => refersTo)])]
  return {
    about: table,
    statements: [
      "set local citus.enable_unsafe_triggers = 'on'",
      "set local citus.multi_shard_modify_mode = 'sequential'",
      "set local citus.enable_local_reference_table_foreign_keys = 'off'",
      ...hidden.map((one) => `alter table ${one} no force row level security`),
      ...triggersAre('disable'),
      ...keys.map(({ name }) => `alter table ${table} drop constraint ${name}`),
      `select ${call}`,
      ...keys.map(({ name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
      // of a table that is whole on each server they would run on each
      ...(place === 'distributed' ? triggersAre('enable') : []),
      ...hidden.map((one) => `alter table ${one} force row level security`),
    ],
  }
}

function functionOnEach(name: string): Step {
  const delegated = DELEGATED[name]
  const by =
    delegated === undefined
      ? ''
      : `, ${escapeLiteral(delegated.tenant)}, colocate_with => ${escapeLiteral(delegated.beside)}`
  return { about: name, statements: [`select create_distributed_function(${escapeLiteral(name)}${by})`] }
}
