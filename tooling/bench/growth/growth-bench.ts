import type { Bench, BenchRun } from '../harness/bench.ts'
import { atMost, bounded, compared } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { keepPages } from '../report/pages.ts'
import { inMs, MIB } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { growthReport, type Point } from './growth-report.ts'
import type { Extent } from './growing-clinic.ts'
import { limitedMemory } from './limited-memory.ts'
import { startSize, type Size } from './size.ts'

const FULL: readonly Extent[] = [
  { convenios: 10, each: 200 },
  { convenios: 100, each: 2_000 },
  { convenios: 500, each: 4_000 },
]
const QUICK: readonly Extent[] = [
  { convenios: 2, each: 300 },
  { convenios: 3, each: 1_500 },
]

/** The same question with more and more prices: how long one caller waits, and what the price books take in memory. */
export const growthBench: Bench = async (run) => {
  const { rounds, seconds } = run.quick ? { rounds: 3, seconds: 0.3 } : { rounds: 7, seconds: 4 }
  await using stack = new AsyncDisposableStack()
  const sizes: Size[] = []
  for (const extent of run.quick ? QUICK : FULL) {
    run.stop.throwIfAborted()
    sizes.push(await startSize(stack, run, extent))
  }
  const points = await measure(run, sizes, rounds, seconds)
  const largest = sizes.at(-1) as Size
  const limited = await limitedMemory(run, largest, seconds)
  await keepPages(run.results, growthReport(points, limited, { rounds, seconds }))
  const p50 = (size: Size | undefined) =>
    points.filter((point) => point.prices === size?.prices).map((point) => point.p50)
  const { settingMib, most, evictions, p50: then, p99 } = limited
  return [
    compared({
      what: `one quote among ${grouped(largest.prices)} prices, 1 connection, p50`,
      peer: `itself among ${grouped(sizes[0]?.prices ?? 0)}`,
      ours: p50(largest),
      peers: p50(sizes[0]),
      show: inMs,
      goal: atMost(1.5),
      size: `${rounds} rounds of ${seconds} s`,
    }),
    bounded({
      what: `price books of ${grouped(largest.prices)} prices in memory, PRICE_BOOK_MEMORY=${settingMib}`,
      values: [most.bytes / MIB],
      show: (mib) => `${mib.toFixed(1)} MiB`,
      goal: atMost(settingMib, 'MiB'),
      size: `${grouped(evictions)} evictions; p50 then ${inMs(then)}, p99 ${inMs(p99)}`,
    }),
  ]
}

/** Who goes first changes from round to round. */
async function measure(run: BenchRun, sizes: readonly Size[], rounds: number, seconds: number): Promise<Point[]> {
  const points: Point[] = []
  for (const size of sizes) await size.load.run({ ...size.target, connections: 1, seconds: Math.min(4, seconds * 2) })
  for (let round = 0; round < rounds; round++) {
    for (const size of rotated(sizes, round)) {
      const { prices, load, target } = size
      run.stop.throwIfAborted()
      const { p50, p99, failed } = await load.run({ ...target, connections: 1, seconds })
      if (failed > 0) throw new Error(`${failed} requests among ${prices} prices failed`)
      points.push({ prices, p50, p99 })
      await size.check(100)
    }
    console.log(`round ${round + 1} of ${rounds}`)
  }
  return points
}
