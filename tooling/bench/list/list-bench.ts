import type { Bench } from '../harness/bench.ts'
import { questions } from '../quote/questions.ts'
import { differenceOf } from '../quote/same-prices.ts'
import { startPeer } from '../quote/servers.ts'
import { atMost, compared } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { median } from '../report/statistics.ts'
import { inMs } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'

const ITEMS = 10_000

/** Ten thousand prices in one call, from its first byte to the last one answered, against one set-based statement. */
export const listBench: Bench = async (run) => {
  const { rounds, calls, warmUp } = run.quick
    ? { rounds: 3, calls: 4, warmUp: 4 }
    : { rounds: 7, calls: 15, warmUp: 10 }
  const { database, clinic } = await run.quotedClinic()
  await using stack = new AsyncDisposableStack()
  const [ours, peer] = await Promise.all([
    startOurs(stack, database),
    startPeer(stack, new URL('peer.ts', import.meta.url), database, clinic),
  ])
  const body = JSON.stringify({ items: questions(clinic, ITEMS) })
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const call = async (url: string) => {
    const began = performance.now()
    const answer = await fetch(`${url}/v1/scheduling/quotes`, { method: 'POST', headers, body })
    const bytes = await answer.arrayBuffer()
    const took = performance.now() - began
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${Buffer.from(bytes).toString().slice(0, 500)}`)
    return { took, bytes }
  }
  for (let i = 0; i < warmUp; i++) for (const { url } of [ours, peer]) await call(url)
  const took = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(['ours', 'peer'] as const, round)) {
      run.stop.throwIfAborted()
      const times: number[] = []
      for (let i = 0; i < calls; i++) times.push((await call({ ours, peer }[name].url)).took)
      took[name].push(median(times))
    }
    mustAgree((await call(ours.url)).bytes, (await call(peer.url)).bytes)
  }
  const size = `${rounds} rounds of ${calls} calls, ${grouped(ITEMS * rounds)} answers compared`
  const what = `${grouped(ITEMS)} quotes in one call, from its first byte to the last answered`
  const rest = { ours: took.ours, peers: took.peer, show: inMs, goal: atMost(0.5), size }
  return [compared({ what, peer: 'Hono + pg, one set-based statement', ...rest })]
}

type Listed = { items: { quote: Record<string, unknown> | null }[] }

/** @throws unless every quote is the same, and is one. */
function mustAgree(ours: ArrayBuffer, peer: ArrayBuffer): void {
  const [one, other] = [ours, peer].map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as Listed)
  for (let i = 0; i < ITEMS; i++) {
    const [quote, same] = [one?.items[i]?.quote ?? null, other?.items[i]?.quote ?? null]
    const different = quote === null || same === null ? 'no quote' : differenceOf(quote, same)
    if (different !== null) throw new Error(`The servers do not agree on item ${i}: ${different}`)
  }
}
