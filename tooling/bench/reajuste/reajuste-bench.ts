import type { Bench } from '../harness/bench.ts'
import { atMost, compared } from '../report/figure.ts'
import { linePlot } from '../report/line-plot.ts'
import { grouped, markdownTable } from '../report/markdown-table.ts'
import { keepPages } from '../report/pages.ts'
import { processors } from '../report/processors.ts'
import { median } from '../report/statistics.ts'
import { inSeconds } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import { connect, connectAsOwner } from '../tenant/connect.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { schedulingAt } from '../tenant/scheduling.ts'
import { byOperation, byStatement, checksBy } from './adjust.ts'
import { makePricedPeriod } from './priced-period.ts'

/** A reajuste of very many prices, against one statement that copies them, and against itself with ten times as many. */
export const reajusteBench: Bench = async (run) => {
  const { rounds, prices } = run.quick ? { rounds: 3, prices: 1_000 } : { rounds: 5, prices: 100_000 }
  await using stack = new AsyncDisposableStack()
  const database = await run.newDatabase(stack)
  const { tenantId, key } = await makeTenant(database.ownerUrl)
  const superuser = await connect(stack, database.superuserUrl)
  const owner = await connectAsOwner(stack, database.ownerUrl, tenantId)
  const { url } = await startOurs(stack, database)
  const call = schedulingAt(url, key)
  const checks = checksBy(superuser, tenantId)
  const period = (name: string, count: number) => makePricedPeriod(call, { owner, tenantId }, name, count)
  const ways = {
    ours: byOperation(call, checks, await period('Ours', prices)),
    peer: byStatement(call, checks, await period('Peer', prices)),
    tenfold: byOperation(call, checks, await period('Tenfold', prices * 10)),
    tenfoldPeer: byStatement(call, checks, await period('Tenfold of the peer', prices * 10)),
  }
  await superuser.query('vacuum analyze')
  const took: Record<keyof typeof ways, number[]> = { ours: [], peer: [], tenfold: [], tenfoldPeer: [] }
  // one pair after the other: what vacuum does after a million rows would fall to whoever comes next
  for (const pair of [
    ['ours', 'peer'],
    ['tenfold', 'tenfoldPeer'],
  ] as const) {
    // the first round is not counted: connections, plans and compiled code are made in it
    for (let round = 0; round <= rounds; round++) {
      for (const name of rotated(pair, round)) {
        run.stop.throwIfAborted()
        const seconds = await ways[name].adjust(2022 + round)
        if (round > 0) took[name].push(seconds)
      }
      const text = pair.map((name) => `${name} ${took[name].at(-1)?.toFixed(2) ?? '-'} s`)
      console.log(`round ${round} of ${rounds}: ${text.join(', ')}`)
    }
  }
  await keepPages(run.results, report(prices, rounds, took))
  const size = `${rounds} rounds, every price checked`
  const show = inSeconds
  const what = `reajuste of ${grouped(prices)} overrides over HTTP, change log included`
  return [
    compared({
      what,
      peer: 'one INSERT … SELECT, same tables',
      ours: took.ours,
      peers: took.peer,
      show,
      goal: atMost(1.3),
      size,
    }),
    compared({
      what: `reajuste of ${grouped(prices * 10)} overrides`,
      peer: `itself with ${grouped(prices)}`,
      ours: took.tenfold,
      peers: took.ours,
      show,
      goal: atMost(11),
      size,
    }),
  ]
}

type Took = Record<'ours' | 'peer' | 'tenfold' | 'tenfoldPeer', number[]>

/** `reajuste.md` and `reajuste.svg`: how long the copy takes by rows. */
function report(prices: number, rounds: number, { ours, peer, tenfold, tenfoldPeer }: Took): Record<string, string> {
  const places = [grouped(prices), grouped(prices * 10)]
  const series = [
    { name: 'Vigencia', color: '#0b6e4f', values: [median(ours), median(tenfold)] },
    { name: 'INSERT … SELECT', color: '#c8553d', values: [median(peer), median(tenfoldPeer)] },
  ]
  const rows = series.map(({ name, values }) => [name, ...values.map((value) => value.toFixed(2))])
  const markdown = [
    '# Reajuste of many overrides',
    '',
    `${processors()}; ${rounds} interleaved rounds; medians, in seconds. Each round adjusts the period that the one before made.`,
    '',
    markdownTable(['overrides', ...places], rows),
    '',
  ].join('\n')
  const plot = linePlot({ title: 'Reajuste: seconds by overrides', places, placesTitle: 'overrides', series })
  return { 'reajuste.md': markdown, 'reajuste.svg': plot }
}
