import type { Bench } from '../harness/bench.ts'
import { PEER_POOL, startOurs, startServer } from '../serving/start-server.ts'
import { atMost, compared } from '../report/figure.ts'
import { grouped } from '../report/markdown-table.ts'
import { median } from '../report/statistics.ts'
import { inMs } from '../report/units.ts'
import { rotated } from '../serving/measure-rates.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { makeActsClinic } from './acts-clinic.ts'
import { actsOfATeam, actsOfFiveCodes, type BenchAct } from './random-acts.ts'

const ACTS = 1_000

/** Whole acts: one of five lines against five quotes, and a thousand in one call against one set-based statement. */
export const actsBench: Bench = async (run) => {
  const { rounds, calls, each } = run.quick ? { rounds: 3, calls: 4, each: 50 } : { rounds: 7, calls: 15, each: 400 }
  await using stack = new AsyncDisposableStack()
  const database = await run.newDatabase(stack)
  const tenant = await makeTenant(database.ownerUrl)
  const ours = await startOurs(stack, database)
  const clinic = await makeActsClinic(ours.url, tenant)
  const peer = await startServer(stack, new URL('peer.ts', import.meta.url), (PEER_PORT) => ({
    PEER_PORT,
    PEER_DATABASE_URL: database.superuserUrl,
    PEER_TENANT: clinic.tenantId,
    PEER_POOL,
  }))
  const send = async (url: string, body?: object) => {
    const headers = { 'x-api-key': tenant.key, 'content-type': 'application/json' }
    const answer = await fetch(
      url,
      body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
    )
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 500)}`)
    return text
  }
  const interleaved = async <Way extends string>(ways: Record<Way, () => Promise<unknown>>, warmUp: number) => {
    const names = Object.keys(ways) as Way[]
    const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Way, number[]>
    for (let i = 0; i < warmUp; i++) for (const name of names) await ways[name]()
    for (let round = 0; round < rounds; round++)
      for (const name of rotated(names, round)) {
        run.stop.throwIfAborted()
        const times: number[] = []
        for (let i = 0; i < calls; i++) {
          const began = performance.now()
          await ways[name]()
          times.push(performance.now() - began)
        }
        took[name].push(median(times))
      }
    return took
  }

  const single = actsOfFiveCodes(clinic, each)
  const addressOf = ({ convenio_id, event_date }: BenchAct, code: string) =>
    `${ours.url}/v1/scheduling/convenios/${convenio_id}/quote?procedure_code=${code}&event_date=${event_date}`
  const one = await interleaved(
    {
      act: async () => {
        for (const { convenio_id, ...act } of single)
          await send(`${ours.url}/v1/scheduling/convenios/${convenio_id}/acts/quote`, act)
      },
      quotes: async () => {
        for (const act of single)
          for (const { procedure_code } of act.procedures) await send(addressOf(act, procedure_code))
      },
    },
    2,
  )

  const acts = actsOfATeam(clinic, ACTS)
  const ask = (url: string) => send(`${url}/v1/scheduling/acts/quotes`, { acts })
  const many = await interleaved({ ours: () => ask(ours.url), peer: () => ask(peer.url) }, 10)
  mustAgree(await ask(ours.url), await ask(peer.url))

  const size = `${rounds} rounds of ${calls} calls`
  return [
    compared({
      what: 'an act of five lines, one caller',
      peer: 'five quotes of its codes, one after another',
      ours: one.act.map((ms) => ms / each),
      peers: one.quotes.map((ms) => ms / each),
      show: inMs,
      goal: atMost(1),
      size: `${size}, ${grouped(each)} acts each`,
    }),
    compared({
      what: `${grouped(ACTS)} acts of five lines in one call, from its first byte to the last answered`,
      peer: 'Hono + pg, one set-based statement, no explanation',
      ours: many.ours,
      peers: many.peer,
      show: inMs,
      goal: atMost(0.6),
      size: `${size}, every line compared`,
    }),
  ]
}

interface Listed {
  items: { act: { price_cents: number; lines: { line: string; role: string; price_cents: number }[] } | null }[]
}

/** @throws unless every line is priced, and alike */
function mustAgree(ours: string, peers: string): void {
  const [one, other] = [ours, peers].map((text) => (JSON.parse(text) as Listed).items)
  for (let i = 0; i < ACTS; i++) {
    const [act, same] = [one?.[i]?.act, other?.[i]?.act]
    for (const { line, role, price_cents } of act?.lines ?? []) {
      const peer = same?.lines.find((other) => other.line === line && other.role === role)
      if (peer?.price_cents !== price_cents)
        throw new Error(`Act ${i}, line ${line}, ${role}: ${price_cents}, and the peer says ${peer?.price_cents}`)
    }
    if (act?.lines.length !== 5 || act.price_cents !== same?.price_cents)
      throw new Error(`Act ${i}: ${JSON.stringify(act)?.slice(0, 500)}, and the peer says ${same?.price_cents}`)
  }
}
