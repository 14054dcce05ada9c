import { runMain } from '../run/run-main.ts'
import { casesBench } from './cases/cases-bench.ts'
import { quoteBench } from './quote/quote-bench.ts'

/** What can be measured, by the name it is asked for. */
const BENCHES = { quote: quoteBench, cases: casesBench }

const USAGE = `Usage: pnpm bench [${Object.keys(BENCHES).join('|')} …] [--quick]`

await runMain(async (stop) => {
  const given = process.argv.slice(2).filter((argument) => argument !== '--')
  const names = given.filter((argument) => argument !== '--quick')
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name))
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}.\n${USAGE}`)
    return 2
  }
  const chosen = Object.entries(BENCHES).filter(([name]) => names.length === 0 || names.includes(name))
  for (const [, bench] of chosen) {
    try {
      await bench({ quick: given.includes('--quick'), stop })
    } catch (error) {
      // what was under way ends with an error of its own when it is stopped; it has been cleaned up by now
      if (stop.aborted) return 130
      throw error
    }
  }
  return stop.aborted ? 130 : 0
})
