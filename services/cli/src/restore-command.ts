import { join } from 'node:path'
import { migrate } from '@vigencia/database/migrate/migrate.ts'
import { readMigrations } from '@vigencia/database/migrate/migration-set.ts'
import { roleAt } from '@vigencia/database/role-at.ts'
import { allMigrations } from './all-migrations.ts'
import { readCliSettings } from './calls/cli-settings.ts'
import { command } from './command/command.ts'
import type { BrokenStream } from './continued-heads.ts'
import { listTenants } from './find-tenant.ts'
import { headsFilesAt } from './heads-files.ts'
import { verifyLog } from './verify-log.ts'
import { withDatabase, type OpenDatabase } from './with-database.ts'
import { AFTER_RESTORE } from './after-restore.ts'
import { DUMP, HEADS, readManifest, type Manifest } from './backup-manifest.ts'
import { restoreDump } from './restore-dump.ts'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

type Tenants = Awaited<ReturnType<typeof listTenants>>
type Report = (line: string) => void

export const restoreCommand = command({
  noun: 'restore',
  verb: null,
  summary: 'Restore a backup into an empty database, verify every log, and hold what was not sent',
  args: { folder: 'What "backup" made' },
  options: { rows: { about: 'Replay the logs too, and name each row that is not what they say' } },
  run: ({ args: { folder }, options, environment, report }) =>
    withDatabase(environment, ['owner'], async (database) => {
      const manifest = await readManifest(folder)
      await mustBeKnown(manifest)
      await mustBeEmpty(database)
      await mustHaveRoles(database, manifest)
      await restoreDump(database, manifest, join(folder, DUMP), environment['PATH'] ?? '')
      report(`restored what was dumped at ${manifest.made_at}`)
      const applied = await migrateOn(database, environment, report)
      const tenants = await listTenants(database)
      if (tenants.length !== manifest.tenants)
        throw new CommandFault(
          told`The backup was made of ${manifest.tenants} tenants, and ${tenants.length} are here.`,
        )
      const broken = await brokenLogs(database, tenants, { folder, withRows: options.rows }, report)
      const held_queues = await AFTER_RESTORE.held_queues(database, tenants)
      const ended_sessions = await AFTER_RESTORE.ended_sessions(database, tenants)
      const intact = broken.length === 0
      const { made_at, heads, key_versions } = manifest
      const facts = {
        tenants: tenants.length,
        heads,
        applied,
        intact,
        broken,
        held_queues,
        ended_sessions,
        key_versions,
      }
      return { json: { made_at, ...facts }, text: textOf(facts), isRefused: !intact }
    }),
})

/** @throws OperatorError that names each migration of the backup which this build does not have as it was applied */
async function mustBeKnown({ migrations, version }: Manifest): Promise<void> {
  const known = new Map<string, string>()
  for (const set of allMigrations)
    for (const { name, hash } of await readMigrations(set)) known.set(`${set.schema}/${name}`, hash)
  const unknown = Object.entries(migrations).flatMap(([schema, applied]) =>
    Object.entries(applied).flatMap(([name, hash]) =>
      known.get(`${schema}/${name}`) === hash ? [] : [`${schema}/${name}`],
    ),
  )
  if (unknown.length > 0)
    throw new CommandFault(
      told`The backup is of Vigencia ${version}, and this build does not know its ${unknown.join(', ')}.`,
    )
}

async function mustBeEmpty({ pool }: OpenDatabase): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname = any ($1)',
    [allMigrations.map(({ schema }) => schema)],
  )
  if (rows.length > 0)
    throw new CommandFault(
      told`The database is not empty: it has the schema ${rows[0]?.name}. "./vigencia database roles" prints the SQL of a new one.`,
    )
}

async function mustHaveRoles({ pool }: OpenDatabase, { roles }: Manifest): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where not exists (select from pg_roles where rolname = name)',
    [roles],
  )
  if (rows.length > 0)
    throw new CommandFault(
      told`The server lacks roles of the dump: ${rows.map(({ name }) => name).join(', ')}. "./vigencia database roles" prints the SQL that makes them.`,
    )
}

async function migrateOn({ url }: OpenDatabase, environment: NodeJS.ProcessEnv, log: Report): Promise<string[]> {
  const { DATABASE_URL } = readCliSettings(environment)
  const role = DATABASE_URL === undefined ? {} : { serviceRole: await roleAt('DATABASE_URL', DATABASE_URL) }
  return migrate({ ownerUrl: url, sets: allMigrations, log, ...role })
}

/** Every log is walked, and must go on from the head that it had when it was dumped. */
async function brokenLogs(
  database: OpenDatabase,
  tenants: Tenants,
  { folder, withRows }: { readonly folder: string; readonly withRows: boolean },
  report: Report,
): Promise<(BrokenStream & { readonly tenant: string })[]> {
  const files = tenants.length === 0 ? [] : await headsFilesAt(join(folder, HEADS))
  const broken: (BrokenStream & { readonly tenant: string })[] = []
  for (const tenant of tenants) {
    const own = files.filter(({ tenant_id }) => tenant_id === tenant.id)
    if (own.length === 0) throw new CommandFault(told`${join(folder, HEADS)} has no heads of ${tenant.name}.`)
    const log = await verifyLog(database, tenant, { files: own, withRows }, report)
    report(`${tenant.name}: ${log.chains} chains, ${log.entries} entries, ${log.broken.length} broken`)
    for (const one of [...log.broken, ...(log.rows?.differing ?? [])]) broken.push({ tenant: tenant.name, ...one })
  }
  return broken
}

interface Restored {
  readonly tenants: number
  readonly heads: number
  readonly broken: readonly (BrokenStream & { readonly tenant: string })[]
  readonly held_queues: readonly string[]
  readonly ended_sessions: number
  readonly key_versions: readonly number[]
}

function textOf({ tenants, heads, broken, held_queues, ended_sessions, key_versions }: Restored): string {
  const names = held_queues.join(', ')
  return [
    ...broken.map(
      ({ tenant, kind, chain_id, revision, why }) => `NO  ${tenant}: ${kind} ${chain_id}, ${revision}: ${why}`,
    ),
    ...(broken.length === 0 ? [`ok  ${tenants} tenants, and ${heads} logs that go on from their heads.`] : []),
    ...(names === '' ? [] : [`Held: what was not sent of ${names}. Look, resolve, then: queue release.`]),
    ...(ended_sessions === 0 ? [] : [`Ended: ${ended_sessions} sessions. People sign in again.`]),
    ...(key_versions.length === 0
      ? []
      : [
          `Services need SNVS_ENCRYPTION_KEYS with version ${key_versions.join(', ')}, and the SNVS_SEARCH_KEY of then.`,
        ]),
    'Keys that were revoked after the backup are valid again: look at "./vigencia keys list" of each tenant, and revoke them.',
    'Then let it be compared with heads that were kept elsewhere: verify log --heads <folder>.',
  ].join('\n')
}
