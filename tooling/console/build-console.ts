import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CHECKOUT } from '@vigencia/embedded-postgres/default-folder.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { sourcesDigest } from './sources-digest.ts'

const PLACE = join(CHECKOUT, 'services/console')
const BUILT = join(PLACE, 'dist')
/** Of what it was built, in the folder itself. It is never served. */
const DIGEST = '.sources'

/** Whether the console in `services/console/dist` is that of the sources as they are. */
async function isConsoleBuilt(): Promise<boolean> {
  const builtOf = await readFile(join(BUILT, DIGEST), 'utf8').catch(() => null)
  return builtOf !== null && builtOf === (await sourcesDigest())
}

/**
 * Builds the console with Vite, unless it is built of these sources. The new folder takes the place of the old one as a
 * whole, so that nobody is served half of it, and two builds at once do no harm.
 * @returns whether it had to be built
 * @throws OperatorError with what Vite said
 */
export async function buildConsole(stop: AbortSignal): Promise<boolean> {
  if (await isConsoleBuilt()) return false
  const digest = await sourcesDigest()
  const made = await mkdtemp(join(PLACE, '.building-'))
  try {
    await runVite(['build', '--outDir', made, '--emptyOutDir', '--logLevel', 'warn'], stop)
    await writeFile(join(made, DIGEST), digest)
    // a temporary folder is for its maker alone; the services of an image are another account
    await chmod(made, 0o755)
    const old = `${made}-old`
    await rename(BUILT, old).catch(() => {})
    await rename(made, BUILT)
    await rm(old, { recursive: true, force: true })
    return true
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}

function runVite(args: readonly string[], signal: AbortSignal): Promise<void> {
  const vite = join(PLACE, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  return new Promise((resolve, reject) => {
    const options = { cwd: PLACE, env, signal, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] }
    const child = spawn(process.execPath, [vite, ...args], options)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += String(bytes)))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new OperatorError(`The console could not be built:\n${output.trim()}`)),
    )
  })
}
