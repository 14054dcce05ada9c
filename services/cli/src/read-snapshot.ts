import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { HEADS_IN_ORDER } from '@vigencia/api/platform/change-log/list-heads.ts'
import { digestOfHeads, storedHeadsText, type StoredHead } from '@vigencia/api/platform/change-log/stored-heads.ts'
import { allMigrations } from './all-migrations.ts'
import { HEADS, type Manifest } from './backup-manifest.ts'

const A_PAGE = 10_000
/** The tables whose rows may be sealed. */
const SEALED = ['snvs.desks', 'snvs.lab_credentials', 'snvs.cases', 'snvs.lab_reports']
const SNAPSHOT = 'begin isolation level repeatable read, read only'

/** What a manifest says of the database's content. */
export type SnapshotFacts = Pick<Manifest, 'roles' | 'migrations' | 'tenants' | 'heads' | 'key_versions'>

/** Opens one snapshot, and answers the name by which pg_dump sees the same. It lives as long as the transaction. */
export async function exportSnapshot(client: Client): Promise<string> {
  await client.query(SNAPSHOT)
  // it waits for pg_dump, which may take hours
  await client.query('set local idle_in_transaction_session_timeout = 0')
  const { rows } = await client.query<{ name: string }>('select pg_export_snapshot() as name')
  return rows[0]?.name as string
}

/** Writes the heads of every log, as they stand in the snapshot, and says what else stands in it. */
export async function readSnapshot(client: Client, folder: string): Promise<SnapshotFacts> {
  const tenants = await client.query<{ id: string }>('select tenant_id as id from platform.tenants order by tenant_id')
  await mkdir(join(folder, HEADS))
  let count = 0
  for (const { id } of tenants.rows) {
    const heads = await headsOf(client, id)
    const stored = { tenant_id: id, read_at: systemClock().toString(), digest: digestOfHeads(heads), heads }
    await writeFile(join(folder, HEADS, `${id}.json`), storedHeadsText(stored))
    count += heads.length
  }
  return {
    roles: await rolesOf(client),
    migrations: await migrationsOf(client),
    tenants: tenants.rows.length,
    heads: count,
    key_versions: await keyVersionsOf(client),
  }
}

async function headsOf(client: Client, tenantId: string): Promise<StoredHead[]> {
  const heads: StoredHead[] = []
  for (;;) {
    const { rows } = await client.query<Omit<StoredHead, 'revision'> & { revision: string }>(HEADS_IN_ORDER, [
      tenantId,
      heads.length,
      A_PAGE,
    ])
    for (const row of rows)
      heads.push({ ...row, revision: Number(row.revision), at: instantFromPostgres(row.at).toString() })
    if (rows.length < A_PAGE) return heads
  }
}

async function migrationsOf(client: Client): Promise<Manifest['migrations']> {
  const migrations: Manifest['migrations'] = {}
  for (const { schema } of allMigrations) {
    const table = `${schema}.migrations`
    const found = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
    if (found.rows[0]?.there !== true) continue
    const { rows } = await client.query<{ name: string; sha256: string }>(`select name, sha256 from ${table}`)
    migrations[schema] = Object.fromEntries(rows.map(({ name, sha256 }) => [name, sha256]))
  }
  return migrations
}

/** The owner of the schemas, and whoever was given anything in them. */
async function rolesOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ role: string }>(
    `select distinct pg_get_userbyid(a.role) as role
       from pg_namespace n, lateral (
         select n.nspowner as role union
         select x.grantee from aclexplode(n.nspacl) x where x.grantee <> 0) a
      where n.nspname = any ($1) order by role`,
    [allMigrations.map(({ schema }) => schema)],
  )
  return rows.map(({ role }) => role)
}

async function keyVersionsOf(client: Client): Promise<number[]> {
  const versions = new Set<number>()
  for (const table of SEALED) {
    const found = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
    if (found.rows[0]?.there !== true) continue
    const { rows } = await client.query<{ version: number }>(
      `select distinct key_version as version from ${table} where key_version is not null`,
    )
    for (const { version } of rows) versions.add(version)
  }
  return [...versions].toSorted((a, b) => a - b)
}
