import type { BenchDatabase } from '../harness/bench-database.ts'
import { forgetPeak, memoryOf } from '../harness/memory.ts'
import type { PricedPeriod } from '../reajuste/priced-period.ts'
import { MIB } from '../report/units.ts'
import { startOurs } from '../serving/start-server.ts'
import { read } from './read-snapshot.ts'

/** By how much the most memory of a new service that sends one long snapshot exceeds what it had after a short one. */
export async function growthOfFreshProcess(
  database: BenchDatabase,
  key: string,
  few: PricedPeriod,
  many: PricedPeriod,
): Promise<number | null> {
  await using stack = new AsyncDisposableStack()
  const { url, pid } = await startOurs(stack, database)
  await read(url, key, few)
  const before = await memoryOf(pid)
  if (before === null) return null
  await forgetPeak(pid)
  await read(url, key, many)
  const after = await memoryOf(pid)
  return after && (after.most - before.now) / MIB
}
