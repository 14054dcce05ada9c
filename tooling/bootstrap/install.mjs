import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKOUT } from './checkout.mjs'

const STAMP = join(CHECKOUT, 'node_modules/.installed')

/** What tests alone need, such as a browser, lies in this package: whoever only runs the project need not fetch it. */
const TESTS = '@vigencia/test'

/** Whether a stamp says that what the lock file names is installed, by default without what tests alone need. */
export function isInstalled({ withTests } = { withTests: false }) {
  if (!existsSync(STAMP)) return false
  const stamp = readFileSync(STAMP, 'utf8')
  return stamp === stampOf(true) || (!withTests && stamp === stampOf(false))
}

/** Installs what the lock file names, unless it is installed already. */
export async function install(run, { withTests }) {
  if (isInstalled({ withTests })) return
  const wanted = stampOf(withTests)
  const started = performance.now()
  console.log('Installing Node, PostgreSQL and packages (under a minute the first time) ...')
  const { packageManager } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8'))
  const installed = await run({
    program: 'npx',
    args: ['--yes', packageManager, 'install', '--frozen-lockfile', ...(withTests ? [] : ['--filter', `!${TESTS}`])],
    stdio: 'pipe',
    // Without CI, pnpm asks before it replaces a node_modules it did not make, and nobody would answer. In production
    // it would leave out what tests need, and a stamp would say that all of it is there.
    env: { ...process.env, CI: 'true', NODE_ENV: 'development' },
  })
  if (installed.stopping) process.exit(installed.code)
  if (installed.code !== 0) fail(packageManager, installed.output)
  writeFileSync(STAMP, wanted)
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

function fail(packageManager, output) {
  console.error(output.trim())
  console.error(
    `\nThe install failed; its output is above. It needs the npm registry and about 1 GB of disk.\n` +
      `Try the same command again, or by hand: npx ${packageManager} install --frozen-lockfile`,
  )
  process.exit(1)
}

function stampOf(withTests) {
  return withTests ? fingerprint() : `${fingerprint()} without ${TESTS}`
}

/** Changes with the lock file, any manifest, and the machine's platform. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  const folders = ['packages', 'services'].flatMap((parent) =>
    readdirSync(join(CHECKOUT, parent)).map((name) => `${parent}/${name}`),
  )
  for (const folder of ['.', 'tooling', 'test', ...folders]) {
    const manifest = join(CHECKOUT, folder, 'package.json')
    if (existsSync(manifest)) hash.update(`${folder}\n`).update(readFileSync(manifest))
  }
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(CHECKOUT, file)))
  return hash.digest('hex')
}
