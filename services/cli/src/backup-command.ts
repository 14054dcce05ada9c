import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { withConnection } from '@vigencia/database/connections/with-connection.ts'
import { roleAt } from '@vigencia/database/role-at.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { readCliSettings } from './calls/cli-settings.ts'
import { command } from './command/command.ts'
import { writeBackupFigure } from './backup-figure.ts'
import { DUMP, manifestPath, sha256Of, type Manifest } from './backup-manifest.ts'
import { fittingTool, libpqAddress, runTool, toolsHere, type Tool } from './postgres-tools.ts'
import { exportSnapshot, readSnapshot } from './read-snapshot.ts'
import { told } from './command/told.ts'
import { CommandFault } from './command/command-fault.ts'

/** A host that is lost without a reset says nothing for ever, and a dump that never ends is one that nobody misses. */
const SILENCE_MS = 10 * 60_000
const LOCK_WAIT_MS = 5 * 60_000

const PROVIDERS = "Where nobody may give BYPASSRLS, as on a managed server, its provider's backup is the way."

export const backupCommand = command({
  noun: 'backup',
  verb: null,
  summary: 'Dump the database into a new folder, with the head of every change log, to be restored and verified',
  args: { folder: 'Where: a folder that is not there yet, or is empty' },
  options: {},
  async run({ args, environment, report }) {
    const url = readCliSettings(environment).DATABASE_BACKUP_URL
    if (url === undefined)
      throw new CommandFault(
        told`DATABASE_BACKUP_URL is not set: it names a role that reads the rows of every tenant. "./vigencia database roles" prints the SQL that makes it. ${PROVIDERS}`,
      )
    const figuresFolder = readCliSettings(environment).BACKUP_TEXTFILE_DIR
    await roleAt('DATABASE_BACKUP_URL', url)
    const manifest = await withConnection(url, async (client) => {
      const postgres = await checkedServer(client)
      const tool = fittingTool('pg_dump', await toolsHere('pg_dump', environment['PATH'] ?? ''), postgres)
      await makeFolder(args.folder)
      const snapshot = await exportSnapshot(client)
      const facts = await readSnapshot(client, args.folder)
      report(`${facts.tenants} tenants with ${facts.heads} logs; pg_dump ${tool.major} writes the rest`)
      await dump(tool, url, snapshot, join(args.folder, DUMP))
      const dump_sha256 = await sha256Of(join(args.folder, DUMP))
      return { made_at: systemClock().toString(), version: VIGENCIA_VERSION, postgres, dump_sha256, ...facts }
    })
    await writeFile(manifestPath(args.folder), `${JSON.stringify(manifest, null, 2)}\n`)
    if (figuresFolder !== undefined) await writeBackupFigure(figuresFolder, manifest.made_at, report)
    return { json: { folder: args.folder, ...manifest }, text: textOf(args.folder, manifest) }
  },
})

/** The server's major version, once its role is one that sees all rows. */
async function checkedServer(client: Client): Promise<number> {
  const { rows } = await client.query<{ role: string; sees: boolean; major: number }>(
    `select current_user as role, rolbypassrls or rolsuper as sees,
            current_setting('server_version_num')::int / 10000 as major
       from pg_roles where rolname = current_user`,
  )
  const [{ role, sees, major } = { role: '', sees: false, major: 0 }] = rows
  if (sees) return major
  throw new CommandFault(
    told`The role ${role} has no BYPASSRLS, so row-level security hides the clinics' rows from it: no dump would hold them. "./vigencia database roles" prints the SQL of a role that has it. ${PROVIDERS}`,
  )
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await readdir(folder)).length === 0) return
  } catch (error) {
    throw new CommandFault(told`${folder} cannot be made (${(error as NodeJS.ErrnoException).code}).`)
  }
  throw new CommandFault(told`${folder} is not empty: a backup is never written over.`)
}

async function dump(tool: Tool, url: string, snapshot: string, file: string): Promise<void> {
  const { dbname, env } = libpqAddress(url)
  const args = ['--format=custom', `--snapshot=${snapshot}`, `--file=${file}`, `--dbname=${dbname}`]
  // a table that somebody locks would be waited for as long as it is locked
  args.push(`--lock-wait-timeout=${LOCK_WAIT_MS}`)
  const { code, output } = await runTool(tool.path, args, env, { ms: SILENCE_MS, file })
  if (code !== 0) throw new CommandFault(told`pg_dump ended with ${code}: ${output}`)
}

function textOf(folder: string, { tenants, heads, key_versions }: Manifest): string {
  const keys =
    key_versions.length === 0
      ? 'Nothing in it is sealed.'
      : `Persons in it are sealed by SNVS_ENCRYPTION_KEYS (version ${key_versions.join(', ')}) and found by SNVS_SEARCH_KEY. ` +
        'Neither is in it: keep both apart from it, or nobody can read them.'
  return `${folder} holds ${tenants} tenants and the heads of ${heads} logs.\n${keys}`
}
