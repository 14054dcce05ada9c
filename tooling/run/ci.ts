import { fileURLToPath } from 'node:url'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'

/** What `verify` checks, then every test: its last line is the count of tests. */
const STEPS = [
  ['node_modules/oxfmt/bin/oxfmt', '--check'],
  ['node_modules/oxlint/bin/oxlint'],
  ['node_modules/typescript/bin/tsc'],
  [fileURLToPath(new URL('test.ts', import.meta.url)), ...process.argv.slice(2)],
]

await runMain(async (stop) => {
  let worst = 0
  for (const args of STEPS) worst = Math.max(worst, stop.aborted ? 130 : await runChild({ args }, stop))
  return worst
})
