import { setTimeout as sleep } from 'node:timers/promises'
import { startBenchServer } from '../../bench/harness/bench-server.ts'
import { startChild } from '../../bench/harness/child.ts'
import { machineTime, stolenBetween } from '../../bench/harness/cpu-time.ts'
import { makeClinic } from '../../bench/quote/clinic.ts'
import { questions, restPath } from '../../bench/quote/questions.ts'
import { startOurs } from '../../bench/serving/start-server.ts'
import { connect } from '../../bench/tenant/connect.ts'
import { schedulingAt } from '../../bench/tenant/scheduling.ts'
import { judgeSoak, type SoakStretch, type SoakVerdict } from './judge-soak.ts'
import type { LoadOrder, LoadTaken } from './load-orders.ts'
import { sampleOf } from './soak-sample.ts'
import { startWriter } from './soak-writer.ts'

const CONNECTIONS = 32
const MEASURED_SECONDS = 10
const SHARE = 0.6
const STRETCH_SECONDS = 5
/** A tenth of the questions is about what is being changed. */
const CHANGING = 10

/** What a soak came to. */
export interface Soaked {
  readonly perSecond: number
  /** As many as the load could get answered a second. */
  readonly measured: number
  readonly commands: number
  readonly stretches: readonly SoakStretch[]
  readonly verdicts: readonly SoakVerdict[]
}

/**
 * The api as `npm start` runs it, on a database of its own, under a steady load of quotes while contracts go on being
 * changed: what leaks, swells or slows down shows in time. Null: it was stopped before its end.
 */
export async function soak(minutes: number, stop: AbortSignal): Promise<Soaked | null> {
  await using stack = new AsyncDisposableStack()
  const database = await (await startBenchServer(stack)).newDatabase(stack)
  const superuser = await connect(stack, database.superuserUrl)
  const clinic = await makeClinic(database)
  const running = stack.use(new AsyncDisposableStack())
  const service = await startOurs(running, database, { LOG_LEVEL: 'error' })
  const child = startChild(new URL('paced-load.ts', import.meta.url), {})
  stack.defer(() => child.stop())
  const load = (order: LoadOrder) => child.ask<LoadTaken>(order)

  const writer = await startWriter(schedulingAt(service.url, clinic.key))
  const steady = questions(clinic, 20_000).map(restPath)
  const paths = steady.map((path, i) =>
    i % CHANGING === 0 ? (writer.paths[(i / CHANGING) % writer.paths.length] as string) : path,
  )
  await load({ kind: 'ask', url: service.url, headers: { 'x-api-key': clinic.key }, paths, connections: CONNECTIONS })
  // once for the compilers, once to count
  await load({ kind: 'as fast as it goes', connections: CONNECTIONS, seconds: MEASURED_SECONDS })
  const fastest = await load({ kind: 'as fast as it goes', connections: CONNECTIONS, seconds: MEASURED_SECONDS })
  const measured = fastest.took.length / MEASURED_SECONDS
  const perSecond = Math.floor(measured * SHARE)
  console.log(`${Math.round(measured)} quotes a second at the most; ${perSecond} for ${minutes} minutes from now on`)

  const stretches: SoakStretch[] = []
  await load({ kind: 'steadily', perSecond })
  let before = await machineTime()
  for (let i = 0; i < (minutes * 60) / STRETCH_SECONDS && !stop.aborted && !writer.isBroken(); i++) {
    await sleep(STRETCH_SECONDS * 1000, undefined, { signal: stop }).catch(() => {})
    const sample = await sampleOf(service, superuser)
    const now = await machineTime()
    stretches.push({ ...(await load({ kind: 'take' })), sample, stolen: stolenBetween(before, now) })
    before = now
  }
  await load({ kind: 'stop' })
  await writer.stop()
  await running.disposeAsync()
  if (stop.aborted) return null
  const { rows } = await superuser.query<{ left: number }>(
    'select count(*)::int as left from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  const verdicts = judgeSoak(stretches, rows[0]?.left ?? NaN)
  return { perSecond, measured, commands: writer.done(), stretches, verdicts }
}
