import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { escapeIdentifier, type Pool } from 'pg'
import type { Manifest } from './backup-manifest.ts'
import { CommandFault } from './command/command-fault.ts'
import { told } from './command/told.ts'
import { fittingTool, libpqAddress, runTool, toolsHere, type Tool } from './postgres-tools.ts'
import type { OpenDatabase } from './with-database.ts'

/**
 * Fills an empty database from a dump, in one transaction: one that fails leaves the database empty. A dump of a database
 * on Citus comes back on one server, so it is restored without the extension.
 * @param path where programs are looked for
 */
export async function restoreDump(
  { pool, url }: OpenDatabase,
  { postgres }: Manifest,
  file: string,
  path: string,
): Promise<void> {
  const { rows } = await pool.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  )
  const tool = fittingTool('pg_restore', await toolsHere('pg_restore', path), Math.max(postgres, rows[0]?.major ?? 0))
  const folder = await mkdtemp(join(tmpdir(), 'vigencia-restore-'))
  try {
    const list = join(folder, 'list')
    await writeFile(list, withoutCitus(await run(tool, ['--list', file])))
    const { dbname, env } = libpqAddress(url)
    const args = ['--no-owner', '--exit-on-error', '--single-transaction', `--use-list=${list}`]
    await run(tool, [...args, `--dbname=${dbname}`, file], env)
  } finally {
    await rm(folder, { recursive: true })
  }
  await enableTriggers(pool)
}

async function run(tool: Tool, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, output } = await runTool(tool.path, args, env)
  if (code !== 0) throw new CommandFault(told`pg_restore ended with ${code}, and nothing was restored: ${output}`)
  return output
}

/** The list of a dump's content by pg_restore, a line each, without what is of Citus itself. */
export const withoutCitus = (list: string): string =>
  list
    .split('\n')
    .filter((line) => !/ EXTENSION (- )?citus\w* ?$/.test(line))
    .join('\n')

/** On Citus the triggers of a table that is whole on each server rest, and a dump says so. On one server they run. */
async function enableTriggers(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as "table", tgname as name from pg_trigger where tgenabled = 'D' and not tgisinternal`,
  )
  for (const { table, name } of rows) await pool.query(`alter table ${table} enable trigger ${escapeIdentifier(name)}`)
}
