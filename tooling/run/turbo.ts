import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'
import { TURBO, turboEnvironment } from './turbo-environment.ts'

/** turbo itself, with any arguments: `npm run turbo -- run test --filter=@vigencia/domain`. */
await runMain((stop) => runChild({ args: [TURBO, ...process.argv.slice(2)], env: turboEnvironment() }, stop))
