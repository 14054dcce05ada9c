import { createRequire } from 'node:module'
import pg from 'pg'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { connectAsSuperuser } from '../database-roles.ts'

/** A node of a plan as PostgreSQL's EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) has it, as far as it is looked at. */
interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly 'Temp Read Blocks': number
  readonly 'Temp Written Blocks': number
  readonly Plans?: readonly PlanNode[]
}

/** A statement as the server carried it out: with its parameters, under the service's role and policies. */
export interface Carried {
  /** Its text, without what differs from call to call. */
  readonly statement: string
  /** 8 KiB pages that it read from memory or disk, and those that it put aside. */
  readonly pages: number
  /** How many it answered with. */
  readonly rows: number
  /** The tables that it went through from end to end. */
  readonly scanned: readonly string[]
}

/** From now on the server tells each connection to this database how it carries out every statement, nested ones too. */
export async function explainEverything(database: TestDatabase): Promise<void> {
  const superuser = await connectAsSuperuser(database)
  const name = new URL(database.ownerUrl).pathname.slice(1)
  const told = { log_min_duration: 0, log_analyze: 'on', log_buffers: 'on', log_timing: 'off', log_format: 'json', log_level: 'notice', log_nested_statements: 'on' } // prettier-ignore
  // the library first: it knows its settings
  await superuser.query("load 'auto_explain'")
  await superuser.query(`alter database ${name} set session_preload_libraries = 'auto_explain'`)
  for (const [setting, value] of Object.entries(told))
    await superuser.query(`alter database ${name} set auto_explain.${setting} = '${value}'`)
  await superuser.end()
}

/** The driver as the ORM has it: it brings its own. */
function driverOfOrm(): typeof pg {
  const ofDatabase = createRequire(import.meta.resolve('@vigencia/database/orm/connect-orm.ts'))
  return createRequire(ofDatabase.resolve('@mikro-orm/postgresql'))('pg') as typeof pg
}

/** What the database is asked once a second, whatever else is asked. */
const PROBE = 'select 1'

/** Hears on every connection that this process opens; until `stop`. What was heard since the last time is taken by `take`. */
export function overhearPlans(): { take(): Carried[]; stop(): void } {
  let heard: Carried[] = []
  const hear = ({ message = '' }) => {
    const json = /^duration: .* plan:\n([^]*)$/.exec(message)?.[1]
    if (json === undefined) return
    const told = JSON.parse(json) as Told
    if (told['Query Text'] !== PROBE) heard.push(carriedIn(told))
  }
  const stops = [pg, driverOfOrm()].map(({ Client: { prototype } }) => {
    const { connect } = prototype // eslint-disable-line typescript/unbound-method -- called with its own client below
    prototype.connect = function (this: pg.Client, ...input: Parameters<typeof connect>) {
      this.on('notice', hear)
      return connect.apply(this, input)
    } as typeof connect
    return () => void (prototype.connect = connect)
  })
  return {
    take() {
      const taken = heard
      heard = []
      return taken
    },
    stop: () => stops.forEach((stop) => stop()),
  }
}

interface Told {
  readonly 'Query Text': string
  readonly Plan: PlanNode
}

function carriedIn({ 'Query Text': text, Plan: plan }: Told): Carried {
  const pages =
    plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] + plan['Temp Read Blocks'] + plan['Temp Written Blocks']
  return { statement: withoutValues(text), pages, rows: plan['Actual Rows'], scanned: [...scannedBy(plan)] }
}

function* scannedBy(node: PlanNode): Generator<string> {
  if (node['Node Type'] === 'Seq Scan') yield node['Relation Name'] ?? '?'
  for (const below of node.Plans ?? []) yield* scannedBy(below)
}

function withoutValues(text: string): string {
  return text
    .replaceAll(/'[^']*'/g, '?')
    .replaceAll(/\b\d+\b/g, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
