import { runMain } from '../run/run-main.ts'
import { buildConsole } from './build-console.ts'

// Builds the console that the api serves under /app/, unless it is built already.
await runMain(async (stop) => {
  const started = performance.now()
  if (await buildConsole(stop))
    console.log(`Built the console in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return 0
})
