import { mkdir, writeFile } from 'node:fs/promises'
import { withBenchDatabase } from '../bench-database.ts'
import { startLoad } from '../load/load-process.ts'
import { makeClinic } from './clinic.ts'
import { measureQuotes } from './measure-quotes.ts'
import { questions } from './questions.ts'
import { quoteReport } from './quote-report.ts'
import { priceCheck } from './same-prices.ts'
import { startServers } from './servers.ts'

const QUESTIONS = 20_000
const COMPARED_FIRST = 1_000

/** One price on a date over REST: against one hand-written statement behind the same HTTP stack, and against no work at all. */
export async function quoteBench({ quick, stop }: { quick: boolean; stop: AbortSignal }): Promise<void> {
  const { rounds, seconds } = quick ? { rounds: 5, seconds: 0.8 } : { rounds: 7, seconds: 4 }
  await withBenchDatabase(async (database) => {
    await using stack = new AsyncDisposableStack()
    const clinic = await makeClinic(database)
    console.log(`${clinic.prices} prices are loaded`)
    const paths = questions(clinic, QUESTIONS)
    const servers = await startServers(stack, database, clinic, paths[0] ?? '')
    const load = await startLoad(paths)
    stack.defer(() => load.stop())
    const headers = { 'x-api-key': clinic.key }
    const check = priceCheck(servers.ours.url, servers.peer.url, headers)
    for (const path of paths.slice(0, COMPARED_FIRST)) await check.compare(path)
    const measuring = { servers, database, load, headers, rounds, seconds, stop, log: console.log }
    const measured = await check.during(paths.slice(COMPARED_FIRST), () => measureQuotes(measuring))
    const report = quoteReport(measured, { rounds, seconds, prices: clinic.prices, compared: check.compared })
    const results = new URL('../results/', import.meta.url)
    await mkdir(results, { recursive: true })
    await writeFile(new URL('quote.md', results), report.markdown)
    await writeFile(new URL('quote.svg', results), report.svg)
    console.log(`\n${report.markdown}`)
  })
}
