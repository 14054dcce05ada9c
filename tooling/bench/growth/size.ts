import type { BenchDatabase } from '../harness/bench-database.ts'
import type { BenchRun } from '../harness/bench.ts'
import { startLoad } from '../load/load-process.ts'
import { restPath } from '../quote/questions.ts'
import { startOurs } from '../serving/start-server.ts'
import { askKnown } from './ask-known.ts'
import { bookFigures, type BookFigures } from './book-figures.ts'
import { knownPrices, makeGrowingClinic, oneOfEachPeriod, type Extent, type GrowingClinic } from './growing-clinic.ts'

/** A service over so many prices, all of them in memory, and the load that asks for any of them. */
export interface Size {
  readonly prices: number
  readonly database: BenchDatabase
  readonly clinic: GrowingClinic
  readonly load: Awaited<ReturnType<typeof startLoad>>
  readonly target: { readonly url: string; readonly headers: Record<string, string> }
  readonly books: BookFigures
  /** Holds so many answers against what is known. */
  check(count: number, url?: string): Promise<void>
}

const QUESTIONS = 20_000
/** More than the books of the most prices take. */
const ENOUGH_MIB = '512'

export async function startSize(stack: AsyncDisposableStack, run: BenchRun, extent: Extent): Promise<Size> {
  const database = await run.newDatabase(stack)
  const began = performance.now()
  const clinic = await makeGrowingClinic(database, extent)
  console.log(`${clinic.prices} prices are loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const known = knownPrices(clinic, extent, QUESTIONS)
  const [{ url }, load] = await Promise.all([
    startOurs(stack, database, { PRICE_BOOK_MEMORY: ENOUGH_MIB }),
    startLoad(known.map(({ question }) => restPath(question))),
  ])
  stack.defer(() => load.stop())
  await askKnown(url, clinic.key, oneOfEachPeriod(clinic))
  let checked = 0
  const check = async (count: number, at = url) => {
    const from = checked % (QUESTIONS - count)
    checked += count
    await askKnown(at, clinic.key, known.slice(from, from + count))
  }
  const target = { url, headers: { 'x-api-key': clinic.key } }
  return { prices: clinic.prices, database, clinic, load, target, books: await bookFigures(url), check }
}
