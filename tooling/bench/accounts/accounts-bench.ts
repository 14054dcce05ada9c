import type { Client } from 'pg'
import type { Bench } from '../harness/bench.ts'
import { atMost, compared } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { median } from '../report/statistics.ts'
import { inMs } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { startOurs } from '../serving/start-server.ts'
import { connect } from '../tenant/connect.ts'
import { batchFile, billedLines } from './billed-file.ts'

const LINES = 10_000

/** A batch of a hundred guides, read, priced, kept and logged, against the list quote of the same lines. */
export const accountsBench: Bench = async (run) => {
  const { rounds, calls, warmUp } = run.quick ? { rounds: 3, calls: 3, warmUp: 3 } : { rounds: 7, calls: 5, warmUp: 6 }
  const { database, clinic } = await run.quotedClinic()
  await using stack = new AsyncDisposableStack()
  const superuser = await connect(stack, database.superuserUrl)
  const { url } = await startOurs(stack, database)
  const send = async (path: string, type: string, body: string | Uint8Array<ArrayBuffer>) => {
    const headers = { 'x-api-key': clinic.key, 'content-type': type }
    const began = performance.now()
    const answer = await fetch(url + path, { method: 'POST', headers, body })
    const text = await answer.text()
    const took = performance.now() - began
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`)
    return { took, text }
  }

  const lines = billedLines(clinic, LINES)
  const list = JSON.stringify({ items: lines })
  const path = `/v1/billing/batches?convenio_id=${lines[0]?.convenio_id}`
  let lots = 0
  const ways = {
    ours: () => send(path, 'application/xml', new Uint8Array(batchFile(lines, `L${(lots += 1)}`))),
    peer: () => send('/v1/scheduling/quotes', 'application/json', list),
  }
  for (let i = 0; i < warmUp; i++) for (const way of [ways.ours, ways.peer]) await way()
  const took = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    for (const way of rotated(['ours', 'peer'] as const, round)) {
      const times: number[] = []
      for (let i = 0; i < calls; i++) {
        run.stop.throwIfAborted()
        times.push((await ways[way]()).took)
      }
      took[way].push(median(times))
    }
    await mustAgree(superuser, (await ways.ours()).text, (await ways.peer()).text)
  }
  return [
    compared({
      what: `a TISS batch of 100 guides, ${grouped(LINES)} lines, read, priced, kept and logged`,
      peer: 'the list quote of the same lines',
      ours: took.ours,
      peers: took.peer,
      show: inMs,
      goal: atMost(2),
      size: `${rounds} rounds of ${calls} calls, ${grouped(LINES * rounds)} prices compared`,
    }),
  ]
}

type Listed = { items: { quote: { price_cents: number } | null }[] }

/** @throws unless the contract's amount of every line is the price of its quote */
async function mustAgree(superuser: Client, batch: string, quotes: string): Promise<void> {
  const { id } = JSON.parse(batch) as { id: string }
  const { items } = JSON.parse(quotes) as Listed
  const { rows } = await superuser.query<{ cents: string | null }>(
    'select contract_cents as cents from billing.verdicts where batch_id = $1 and known_until is null order by line_no',
    [id],
  )
  for (let i = 0; i < LINES; i++) {
    const [ours, peer] = [rows[i]?.cents, items[i]?.quote?.price_cents]
    if (ours === undefined || ours === null || Number(ours) !== peer)
      throw new Error(`Line ${i + 1} of batch ${id} is ${ours} by its contract, and ${peer} by its quote`)
  }
}
