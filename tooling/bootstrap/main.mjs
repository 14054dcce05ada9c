// From a fresh clone to running: node tooling/bootstrap/main.mjs <start|test|dev|verify|turbo|ci> [arguments]
// Runs on the Node that the machine has (20 or newer) and needs nothing installed; all else runs on the Node it installs.

import { join } from 'node:path'
import { CHECKOUT } from './checkout.mjs'
import { guard } from './guard.mjs'
import { install } from './install.mjs'
import { projectNode } from './project-node.mjs'

const RUNS = ['start', 'test', 'dev', 'verify', 'turbo', 'ci']

const [name = '', ...rest] = process.argv.slice(2)
if (!RUNS.includes(name)) {
  console.error(`Usage: node tooling/bootstrap/main.mjs <${RUNS.join('|')}> [arguments]`)
  process.exit(2)
}

const run = guard()
await install(run, { withTests: name !== 'start' })
// `start` alone is another thing in production: tests and checks of a machine of production are those of any other
const { NODE_ENV, ...environment } = process.env
if (name === 'start' && NODE_ENV !== undefined) environment.NODE_ENV = NODE_ENV
const { code } = await run({
  program: projectNode(),
  args: [`tooling/run/${name}.ts`, ...rest],
  stdio: 'inherit',
  // Compiled code is kept from start to start: it saves about a third of the time to load the services.
  env: { NODE_COMPILE_CACHE: join(CHECKOUT, 'node_modules/.compiled'), ...environment },
})
process.exit(code)
