import { randomUUID } from 'node:crypto'
import { connectedClient } from './connected-client.ts'
import { databaseGrants, NAMES } from '@vigencia/database/migrate/role-sql.ts'
import { dropFromWorkers, spreadTestDatabase, type CitusServers } from './spread-test-database.ts'

/** The database that a test run migrates once, and that each test file clones. */
export const TEMPLATE = 'vigencia_template'

/** The same with the demo in it, made by the first file that asks for it. */
export const DEMO_TEMPLATE = 'vigencia_demo_template'

/** The test run's server, as vitest's global set-up names it in the environment. */
export interface TestPostgres {
  superuserUrl: string
  ownerUrl: string
  serviceUrl: string
  /** The server's own log. */
  logFile: string
  /** The servers of a Citus over which each database is spread, where the run is on one. */
  citus?: CitusServers
}

export interface TestDatabase {
  ownerUrl: string
  serviceUrl: string
  /** Removes it; connections still open are ended. */
  drop: () => Promise<void>
}

type Template = 'template1' | typeof TEMPLATE | typeof DEMO_TEMPLATE

/** A database of the caller's own, with every migration applied and no rows; from `template1` it has no migration either. */
export async function makeTestDatabase(template: Template = TEMPLATE): Promise<TestDatabase> {
  const postgres = testPostgres()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runStatements(postgres, [
    `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${NAMES.owner}`,
    ...databaseGrants(name, NAMES.service),
  ])
  // an empty one has nothing to spread
  if (postgres.citus !== undefined && template !== 'template1') await spreadTestDatabase(postgres.citus, name)
  return {
    ownerUrl: onDatabase(postgres.ownerUrl, name),
    serviceUrl: onDatabase(postgres.serviceUrl, name),
    drop: () => dropDatabase(postgres, name),
  }
}

/** Without FORCE first: it waits 5 s for connections that are closing, which FORCE would fail with an error no test awaits. */
async function dropDatabase(postgres: TestPostgres, name: string): Promise<void> {
  await runStatements(postgres, [`DROP DATABASE ${name}`]).catch(() =>
    runStatements(postgres, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  )
  if (postgres.citus !== undefined) await dropFromWorkers(postgres.citus, name)
}

/**
 * What services of a test run are told beside the address of their database: how to ask it, and of webhooks a key that
 * is the same in every process, and receivers on this machine.
 */
export const SERVER_SETTINGS = {
  WEBHOOK_ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  WEBHOOK_HOSTS: '127.0.0.1',
  SIGN_IN_HOSTS: '127.0.0.1',
  ...(process.env['DATABASE_PREPARE'] !== undefined && { DATABASE_PREPARE: process.env['DATABASE_PREPARE'] }),
}

export function testPostgres(): TestPostgres {
  const input = process.env['VIGENCIA_TEST_POSTGRES']
  if (input === undefined)
    throw new Error('VIGENCIA_TEST_POSTGRES is not set: tests run by vitest, whose set-up sets it.')
  return JSON.parse(input) as TestPostgres
}

/** The same URL with another database. */
export function onDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

/** Runs statements as the server's superuser, each in a transaction of its own. */
export async function runStatements(postgres: TestPostgres, statements: readonly string[]): Promise<void> {
  const client = await connectedClient({ connectionString: postgres.superuserUrl })
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
