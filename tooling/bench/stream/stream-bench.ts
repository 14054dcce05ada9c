import type { Bench } from '../harness/bench.ts'
import { forgetPeak, memoryOf } from '../harness/memory.ts'
import { questions, restPath, type Question } from '../quote/questions.ts'
import { atMost, bounded, compared, notRun, type Figure } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { MIB, inMs, inSeconds } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import { connect } from '../tenant/connect.ts'
import { priceByCopy } from './price-by-copy.ts'

const HEADER = 'convenio_id,procedure_code,event_date\n'
/** Quotes that somebody else asks meanwhile, one after another. */
const QUOTES = 400

/** A file of very many events as a file of their prices, against COPY in, one statement and COPY out. */
export const streamBench: Bench = async (run) => {
  const { rounds, events } = run.quick ? { rounds: 3, events: 20_000 } : { rounds: 5, events: 1_000_000 }
  const { database, clinic } = await run.quotedClinic()
  await using stack = new AsyncDisposableStack()
  const superuser = await connect(stack, database.superuserUrl)
  const { url, pid } = await startOurs(stack, database)
  const wanted = questions(clinic, events)
  const file = Buffer.from(HEADER + wanted.map(lineOf).join(''))
  const headers = { 'x-api-key': clinic.key, 'content-type': 'text/csv' }
  const ways = {
    async ours() {
      const answer = await fetch(`${url}/v1/scheduling/quotes/stream`, {
        method: 'POST',
        headers,
        body: new Uint8Array(file),
      })
      const prices = Buffer.from(await answer.arrayBuffer())
      if (!answer.ok) throw new Error(`The stream answered ${answer.status}: ${prices.toString().slice(0, 500)}`)
      return prices
    },
    peer: () => priceByCopy(superuser, clinic.tenantId, file),
  }
  const took = { ours: [] as number[], peer: [] as number[] }
  let growth: number | null = null
  // the first round is not counted: books, connections and compiled code are made in it
  for (let round = 0; round <= rounds; round++) {
    const seen: Partial<Record<'ours' | 'peer', Buffer>> = {}
    for (const name of rotated(['ours', 'peer'] as const, round)) {
      run.stop.throwIfAborted()
      const before = name === 'ours' ? await memoryOf(pid) : null
      if (before !== null) await forgetPeak(pid)
      const began = performance.now()
      seen[name] = await ways[name]()
      if (round > 0) took[name].push((performance.now() - began) / 1000)
      const after = before && (await memoryOf(pid))
      if (round > 0 && before !== null && after !== null)
        growth = Math.max(growth ?? 0, (after.most - before.now) / MIB)
    }
    mustBeSame(seen.ours as Buffer, seen.peer as Buffer, events)
  }
  const size = `${rounds} rounds, every line compared`
  const what = `${grouped(events)} events from a CSV to a CSV of prices, one call, streamed, to the last byte`
  const peer = 'COPY in, one set-based statement, COPY out'
  const shared = { ours: took.ours, peers: took.peer, show: inSeconds }
  return [
    compared({ what, peer, ...shared, goal: atMost(0.5), size }),
    growthFigure(growth, size),
    await quotesMeanwhile(
      () => ways.ours(),
      (question) => `${url}${restPath(question)}`,
      clinic.key,
      wanted,
    ),
  ]
}

const lineOf = ({ convenio_id, procedure_code, event_date }: Question) =>
  `${convenio_id},${procedure_code},${event_date}\n`

function growthFigure(growth: number | null, size: string): Figure {
  const what = 'growth of the memory of the process that prices such a file'
  const goal = atMost(64, 'MiB')
  if (growth === null) return notRun(what, goal, 'this system does not tell the memory of a process')
  return bounded({ what, values: [growth], goal, show: (mib) => `${mib.toFixed(0)} MiB`, size })
}

/** The 99th percentile of single quotes while a file is priced, against that of quotes alone. */
async function quotesMeanwhile(
  stream: () => Promise<Buffer>,
  addressOf: (question: Question) => string,
  key: string,
  wanted: readonly Question[],
): Promise<Figure> {
  const ask = async (isOver: () => boolean) => {
    const times: number[] = []
    for (let i = 0; i < QUOTES && !isOver(); i++) {
      const began = performance.now()
      await (await fetch(addressOf(wanted[i] as Question), { headers: { 'x-api-key': key } })).arrayBuffer()
      times.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] as number
  }
  const took = { ours: [] as number[], peer: [] as number[] }
  await ask(() => false)
  for (let round = 0; round < 5; round++) {
    took.peer.push(await ask(() => false))
    let isOver = false
    const streamed = stream().then(() => (isOver = true))
    took.ours.push(await ask(() => isOver))
    await streamed
  }
  return compared({
    what: 'one quote while such a file is priced by the same process, 99th percentile',
    peer: 'one quote alone, 99th percentile',
    ours: took.ours,
    peers: took.peer,
    show: inMs,
    goal: atMost(2),
    size: `5 rounds of at most ${QUOTES} quotes`,
  })
}

/** @throws unless both priced every line alike */
function mustBeSame(ours: Buffer, peer: Buffer, count: number): void {
  const [one, other] = [ours, peer].map((bytes) => bytes.toString('utf8').trimEnd().split(/\r?\n/).slice(1))
  for (let i = 0; i < count; i++) {
    const [a, b] = [one?.[i]?.split(',').slice(0, 10).join(), other?.[i]]
    if (a === undefined || a !== b) throw new Error(`Line ${i + 1} differs: ${a} and ${b}`)
  }
}
