import type { Bench } from '../harness/bench.ts'
import { makePricedPeriod } from '../reajuste/priced-period.ts'
import { atMost, compared } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { inSeconds } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import { connect, connectAsOwner } from '../tenant/connect.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { schedulingAt } from '../tenant/scheduling.ts'
import { mustBeSame, readCsv, readJson, select } from './read-prices.ts'

/** Every effective price of a day, each by the rule of a quote, against the plain SELECT of codes, names and prices. */
export const pricesBench: Bench = async (run) => {
  const { rounds, prices } = run.quick ? { rounds: 3, prices: 10_000 } : { rounds: 7, prices: 100_000 }
  await using stack = new AsyncDisposableStack()
  const database = await run.newDatabase(stack)
  const { tenantId, key } = await makeTenant(database.ownerUrl)
  const superuser = await connect(stack, database.superuserUrl)
  const owner = await connectAsOwner(stack, database.ownerUrl, tenantId)
  const { url } = await startOurs(stack, database)
  const period = await makePricedPeriod(schedulingAt(url, key), { owner, tenantId }, 'Many', prices)
  await superuser.query('vacuum analyze')
  const ways = {
    json: () => readJson(url, key, period),
    csv: () => readCsv(url, key, period),
    peer: () => select(superuser, tenantId, period),
  }
  const took = { json: [] as number[], csv: [] as number[], peer: [] as number[] }
  // the first round is not counted: connections, plans and compiled code are made in it
  for (let round = 0; round <= rounds; round++) {
    const { listed: plain, seconds } = await ways.peer()
    if (round > 0) took.peer.push(seconds)
    for (const name of rotated(['json', 'csv'] as const, round)) {
      run.stop.throwIfAborted()
      const reading = await ways[name]()
      mustBeSame(reading.listed(), plain(), prices)
      if (round > 0) took[name].push(reading.seconds)
    }
  }
  return (['json', 'csv'] as const).map((name) =>
    compared({
      what: `effective prices of a day, ${grouped(prices)} codes as ${name === 'json' ? 'JSON' : 'CSV'}, streamed, to the last byte`,
      peer: 'the plain SELECT of codes, names and prices',
      ours: took[name],
      peers: took.peer,
      show: inSeconds,
      goal: atMost(3),
      size: `${rounds} rounds, every price compared`,
    }),
  )
}
