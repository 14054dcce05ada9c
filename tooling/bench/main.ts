import { runMain } from '../run/run-main.ts'
import { startBenchServer, type BenchServer } from './harness/bench-server.ts'
import type { Bench } from './harness/bench.ts'
import { accountsBench } from './accounts/accounts-bench.ts'
import { actsBench } from './acts/acts-bench.ts'
import { casesBench } from './cases/cases-bench.ts'
import { growthBench } from './growth/growth-bench.ts'
import { importBench } from './import/import-bench.ts'
import { listBench } from './list/list-bench.ts'
import { ormBench } from './orm/orm-bench.ts'
import { pricesBench } from './prices/prices-bench.ts'
import { drawProfiles } from './profile/draw-profiles.ts'
import { quotedClinicOn } from './quote/quoted-clinic.ts'
import { quoteBench } from './quote/quote-bench.ts'
import { reajusteBench } from './reajuste/reajuste-bench.ts'
import { processors } from './report/processors.ts'
import { keepFigures } from './report/results-table.ts'
import { snapshotBench } from './snapshot/snapshot-bench.ts'
import { streamBench } from './stream/stream-bench.ts'
import { startBench } from './start/start-bench.ts'
import { trpcBench } from './trpc/trpc-bench.ts'

/** What can be measured, by the name it is asked for; the table has them in this order. */
const BENCHES: Record<string, Bench> = {
  quote: quoteBench,
  trpc: trpcBench,
  orm: ormBench,
  list: listBench,
  acts: actsBench,
  accounts: accountsBench,
  growth: growthBench,
  reajuste: reajusteBench,
  import: importBench,
  snapshot: snapshotBench,
  prices: pricesBench,
  stream: streamBench,
  start: startBench,
  cases: casesBench,
}
/** Those whose figures are on a page of their own. */
const PAGES = ['cases']

const USAGE = `Usage: pnpm bench [${Object.keys(BENCHES).join('|')} …] [--quick]`

await runMain(async (stop) => {
  const cliArguments = process.argv.slice(2).filter((argument) => argument !== '--')
  const names = cliArguments.filter((argument) => argument !== '--quick')
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name))
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}.\n${USAGE}`)
    return 2
  }
  try {
    await measure(
      Object.entries(BENCHES).filter(([name]) => names.length === 0 || names.includes(name)),
      cliArguments.includes('--quick'),
      stop,
    )
  } catch (error) {
    // what was under way ends with an error of its own when it is stopped; it has been cleaned up by now
    if (!stop.aborted) throw error
  }
  const profiles = process.env['BENCH_PROFILE']
  if (profiles !== undefined) await drawProfiles(profiles, console.log)
  return stop.aborted ? 130 : 0
})

/** One after the other; the figures of each are kept as soon as they are there. */
async function measure(chosen: readonly [string, Bench][], quick: boolean, stop: AbortSignal): Promise<void> {
  await using stack = new AsyncDisposableStack()
  let started: Promise<BenchServer> | undefined
  const server = () => (started ??= startBenchServer(stack))
  const results = new URL(quick ? 'results/quick/' : 'results/', import.meta.url)
  const newDatabase = async (users: AsyncDisposableStack) =>
    (await (quick ? server() : startBenchServer(users))).newDatabase(users)
  const quotedClinic = quotedClinicOn(server, stack)
  for (const [name, bench] of chosen) {
    stop.throwIfAborted()
    const on = processors()
    const began = performance.now()
    console.log(`\n== ${name}`)
    const figures = await bench({ quick, stop, results, newDatabase, quotedClinic })
    console.log(`${name} took ${((performance.now() - began) / 1000).toFixed(0)} s`)
    if (figures) {
      await keepFigures(
        results,
        Object.keys(BENCHES).filter((name) => !PAGES.includes(name)),
        name,
        { on, figures },
      )
      for (const { what, ratio, ours, goal, met } of figures)
        console.log(`${met === null ? 'not run' : met ? 'met' : 'MISSED'}: ${what}: ${ratio || ours}, to reach ${goal}`)
    }
  }
}
