import type { BenchRun } from '../harness/bench.ts'
import type { Figure } from '../report/figure.ts'
import { keepPages } from '../report/pages.ts'
import { measureRates } from '../serving/measure-rates.ts'
import { startLoad } from '../load/load-process.ts'
import { questions, restPath } from './questions.ts'
import { quoteFigures } from './quote-figures.ts'
import { quoteReport } from './quote-report.ts'
import { priceCheck } from './same-prices.ts'
import { startServers } from './servers.ts'

const QUESTIONS = 20_000

/** One price on a date over REST: against one hand-written statement behind the same HTTP stack, and against no work at all. */
export async function quoteBench(run: BenchRun): Promise<readonly Figure[]> {
  const { rounds, seconds, first } = run.quick
    ? { rounds: 3, seconds: 0.3, first: 100 }
    : { rounds: 7, seconds: 4, first: 1_000 }
  const connections = run.quick ? [1, 64] : [1, 4, 16, 64]
  const { database, clinic } = await run.quotedClinic()
  await using stack = new AsyncDisposableStack()
  const paths = questions(clinic, QUESTIONS).map(restPath)
  const [servers, load] = await Promise.all([startServers(stack, database, clinic, paths[0] ?? ''), startLoad(paths)])
  stack.defer(() => load.stop())
  const headers = { 'x-api-key': clinic.key }
  const check = priceCheck(servers.ours.url, servers.peer.url, headers)
  for (const path of paths.slice(0, first)) await check.compare(path)
  const measuring = { servers, connections, database, load, headers, rounds, seconds, stop: run.stop, log: console.log }
  const measured = await check.during(paths.slice(first), () => measureRates(measuring))
  const facts = { rounds, seconds, prices: clinic.prices, compared: check.compared }
  const report = quoteReport(measured, connections, facts)
  await keepPages(run.results, { 'quote.md': report.markdown, 'quote.svg': report.svg })
  console.log(`\n${report.markdown}`)
  return quoteFigures(measured, facts)
}
