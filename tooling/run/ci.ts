import { fileURLToPath } from 'node:url'
import { PARTS } from '../verify/parts.ts'
import { verify } from '../verify/verify.ts'
import { runChild } from './run-child.ts'
import { runMain } from './run-main.ts'

const TEST = fileURLToPath(new URL('test.ts', import.meta.url))

/** Without its tests, which are among all tests. */
const CHECKS = PARTS.filter(({ name }) => name !== 'tests')

/** What `verify` checks, then every test: its last line is the count of tests. */
await runMain(async (stop) => {
  const verified = await verify(CHECKS, stop, console.log)
  if (stop.aborted) return 130
  return Math.max(verified, await runChild({ args: [TEST, ...process.argv.slice(2)] }, stop))
})
