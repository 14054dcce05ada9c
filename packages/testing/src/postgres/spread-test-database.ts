import { escapeIdentifier, escapeLiteral } from 'pg'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { distribute } from '@vigencia/database/distribute/distribute.ts'
import { planDistribution } from '@vigencia/database/distribute/distribution-plan.ts'
import { readDistribution } from '@vigencia/database/distribute/distribution.ts'
import { NAMES } from '@vigencia/database/migrate/role-sql.ts'
import { connectedClient } from './connected-client.ts'

/** The servers of a Citus for tests, each by its superuser on the database `postgres`. */
export interface CitusServers {
  readonly coordinator: string
  readonly workers: readonly string[]
  /** By which role the servers let each other in: its password. */
  readonly passwords: Readonly<Record<string, string>>
}

/** Few, so that a database is spread in seconds: which server has a row does not depend on it. */
const SHARDS = 2

/** Makes the database of this name on each worker, and spreads the coordinator's, which is migrated, over them. */
export async function spreadTestDatabase(citus: CitusServers, name: string): Promise<void> {
  const servers = [citus.coordinator, ...citus.workers]
  for (const url of citus.workers) await runOn(url, [`create database ${name} owner ${NAMES.owner}`])
  for (const url of servers) {
    const secrets = Object.entries(citus.passwords).map(
      ([role, password]) =>
        `insert into pg_dist_authinfo (nodeid, rolename, authinfo) values (0, ${escapeLiteral(role)}, ${escapeLiteral(`password=${password}`)})`,
    )
    await runOn(inDatabase(url, name), ['create extension citus', ...secrets])
  }
  const address = (url: string) => `${escapeLiteral(new URL(url).hostname)}, ${new URL(url).port || 5432}`
  await runOn(inDatabase(citus.coordinator, name), [
    `alter database ${escapeIdentifier(name)} set citus.shard_count = ${SHARDS}`,
    `select citus_set_coordinator_host(${address(citus.coordinator)})`,
    ...citus.workers.map((url) => `select citus_add_node(${address(url)})`),
  ])
  const owner = Object.assign(new URL(inDatabase(citus.coordinator, name)), {
    username: NAMES.owner,
    password: citus.passwords[NAMES.owner] ?? '',
  })
  const pool = connectPool(owner.href, 1, () => undefined)
  try {
    const { steps } = await planDistribution(pool, await readDistribution(pool))
    await distribute(pool, steps, () => undefined)
  } finally {
    await pool.end()
  }
}

/** Removes the database from the workers, which the coordinator's removal leaves there. */
export async function dropFromWorkers(citus: CitusServers, name: string): Promise<void> {
  for (const url of citus.workers) await runOn(url, [`drop database if exists ${name} with (force)`])
}

/** Runs statements on one server alone. */
export async function runOn(url: string, statements: readonly string[]): Promise<void> {
  const client = await connectedClient({ connectionString: url })
  try {
    for (const statement of ['set citus.enable_ddl_propagation = off', ...statements]) await client.query(statement)
  } finally {
    await client.end()
  }
}

const inDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
