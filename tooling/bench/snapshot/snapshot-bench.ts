import type { Bench } from '../harness/bench.ts'
import { makePricedPeriod } from '../reajuste/priced-period.ts'
import { atMost, bounded, compared, notRun, type Figure } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { inSeconds } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import { connect, connectAsOwner } from '../tenant/connect.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { schedulingAt } from '../tenant/scheduling.ts'
import { growthOfFreshProcess } from './memory-growth.ts'
import { mustBeSame, read, select, type Listed } from './read-snapshot.ts'

const MOST_GROWTH = atMost(64, 'MiB')

/**
 * A snapshot of very many prices to its last byte, against the plain SELECT of the same rows into this process; and how
 * much the memory of the service's own process grows meanwhile.
 */
export const snapshotBench: Bench = async (run) => {
  const { rounds, prices } = run.quick ? { rounds: 3, prices: 10_000 } : { rounds: 7, prices: 100_000 }
  await using stack = new AsyncDisposableStack()
  const database = await run.newDatabase(stack)
  const { tenantId, key } = await makeTenant(database.ownerUrl)
  const superuser = await connect(stack, database.superuserUrl)
  const owner = await connectAsOwner(stack, database.ownerUrl, tenantId)
  const { url } = await startOurs(stack, database)
  const call = schedulingAt(url, key)
  const many = await makePricedPeriod(call, { owner, tenantId }, 'Many', prices)
  const few = await makePricedPeriod(call, { owner, tenantId }, 'Few', 100)
  await superuser.query('vacuum analyze')
  const took = { ours: [] as number[], peer: [] as number[] }
  // the first round is not counted: connections, plans and compiled code are made in it
  for (let round = 0; round <= rounds; round++) {
    const seen: { ours?: Listed[]; peer?: Listed[] } = {}
    for (const name of rotated(['ours', 'peer'] as const, round)) {
      run.stop.throwIfAborted()
      const reading = await (name === 'ours' ? read(url, key, many) : select(superuser, tenantId, many))
      seen[name] = reading.listed()
      if (round > 0) took[name].push(reading.seconds)
    }
    mustBeSame(seen.ours ?? [], seen.peer ?? [], prices)
  }
  const growths: number[] = []
  for (let round = 0; round < (run.quick ? 1 : 5); round++) {
    const growth = await growthOfFreshProcess(database, key, few, many)
    if (growth !== null) growths.push(growth)
  }
  const what = `snapshot of ${grouped(prices)} rows, streamed, to its last byte`
  const size = `${rounds} rounds, every row compared`
  const peer = 'the plain SELECT, all rows'
  return [
    compared({ what, peer, ours: took.ours, peers: took.peer, show: inSeconds, goal: atMost(3), size }),
    growthFigure(prices, growths),
  ]
}

function growthFigure(prices: number, values: readonly number[]): Figure {
  const what = `memory that the service's process grows by meanwhile, ${grouped(prices)} rows`
  if (values.length === 0) return notRun(what, MOST_GROWTH, 'this system does not tell a process’s peak')
  const size = `${values.length} fresh processes, peak of the resident set`
  return bounded({ what, values, goal: MOST_GROWTH, show: (mib) => `${mib.toFixed(1)} MiB`, size })
}
