// The command line where nothing is installed yet: node tooling/bootstrap/vigencia.mjs <noun> <verb> [options]

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CHECKOUT } from './checkout.mjs'
import { guard } from './guard.mjs'
import { install } from './install.mjs'
import { projectNode } from './project-node.mjs'

// Standard output is for the answer alone.
console.log = console.error
await install(guard(), { withTests: false })

const { status, signal } = spawnSync(
  projectNode(),
  [join(CHECKOUT, 'services/cli/src/main.ts'), ...process.argv.slice(2)],
  {
    // a person may be asked, and files are named from where the command was given
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: join(CHECKOUT, 'node_modules/.compiled'), ...process.env },
  },
)
if (signal !== null) process.kill(process.pid, signal)
process.exit(status ?? 1)
