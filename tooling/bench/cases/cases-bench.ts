import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { freePort } from '@vigencia/embedded-postgres/free-port.ts'
import { makeTestTenant } from '@vigencia/testing/postgres/make-test-tenant.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import type { BenchRun } from '../harness/bench.ts'
import type { BenchDatabase } from '../harness/bench-database.ts'
import { startChild, untilAnswering } from '../harness/child.ts'
import { markdownTable } from '../report/markdown-table.ts'
import { median } from '../report/statistics.ts'

const REGISTRY_MS = 50
const CONCURRENCY = 8
const TO_REACH = 140
const MADE_AT = instantOf('2026-01-01T00:00:00Z')

/** Cases a second from the queue to the registry's answer, kept: against what the registry's own time allows. */
export async function casesBench(run: BenchRun): Promise<void> {
  const { quick, stop, results } = run
  const { rounds, cases } = quick ? { rounds: 3, cases: 100 } : { rounds: 7, cases: 3_000 }
  await using stack = new AsyncDisposableStack()
  const database = await run.newDatabase(stack)
  const start = async (module: URL, env: Record<string, string>, portName: string) => {
    const port = String(await freePort())
    const child = startChild(module, { ...env, [portName]: port })
    const url = `http://127.0.0.1:${port}`
    await untilAnswering(url)
    return { child, url }
  }
  const registry = await start(
    new URL('registry.ts', import.meta.url),
    { REGISTRY_MS: String(REGISTRY_MS) },
    'REGISTRY_PORT',
  )
  stack.defer(() => registry.child.stop())
  const service = (delivery: 'on' | 'off') =>
    start(
      new URL(import.meta.resolve('@vigencia/snvs/main.ts')),
      settingsOf(database, registry.url, delivery),
      'SNVS_PORT',
    )
  const reporting = await service('off')
  stack.defer(() => reporting.child.stop())
  const rates: number[] = []
  const loads: number[] = []
  for (let round = 0; round < rounds && !stop.aborted; round += 1) {
    const clinic = await makeClinic(database)
    await queueCases(reporting.url, clinic.key, round, cases)
    await using running = new AsyncDisposableStack()
    const worker = await service('on')
    running.defer(() => worker.child.stop())
    const rate = await rateOf(worker.url, clinic.key, cases, stop)
    const load = loadavg()[0] ?? 0
    console.log(
      `round ${round + 1}: ${rate.toFixed(0)} cases a second, the machine's load at its end ${load.toFixed(1)}`,
    )
    rates.push(rate)
    loads.push(load)
  }
  stop.throwIfAborted()
  await mustHaveTaken(registry.url, rounds * cases)
  const report = reportOf(rates, loads, cases)
  await mkdir(results, { recursive: true })
  await writeFile(new URL('cases.md', results), report)
  console.log(`\n${report}`)
}

/** Each report once, and never more of them on the wire than the service may: else there is nothing to say of its pace. */
async function mustHaveTaken(registry: string, cases: number): Promise<void> {
  const { made, most } = (await (await fetch(registry)).json()) as { made: number; most: number }
  if (made !== cases) throw new Error(`the registry has taken ${made} reports of ${cases} cases`)
  if (most > CONCURRENCY) throw new Error(`${most} reports were on the wire at once, and ${CONCURRENCY} may be`)
}

function settingsOf(database: BenchDatabase, registry: string, delivery: 'on' | 'off'): Record<string, string> {
  return {
    DATABASE_URL: database.serviceUrl,
    SNVS_REGISTRY_STAND_IN_URL: registry,
    SNVS_CONCURRENCY: String(CONCURRENCY),
    SNVS_DELIVERY: delivery,
    SNVS_ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 1).toString('base64')}`,
    SNVS_SEARCH_KEY: Buffer.alloc(32, 2).toString('base64'),
    LOG_LEVEL: 'error',
  }
}

async function makeClinic({ ownerUrl }: BenchDatabase): Promise<{ key: string }> {
  const owner = await connectOrm({ url: ownerUrl, poolSize: 1 }, [])
  try {
    return await makeTestTenant(owner.em, () => MADE_AT, 'America/Argentina/Buenos_Aires')
  } finally {
    await owner.close(true)
  }
}

async function queueCases(url: string, key: string, round: number, cases: number): Promise<void> {
  await send(url, key, 'PUT', '/v1/snvs/desk', {
    registry: 'stand_in',
    credentials: { app_id: 'bench', app_key: 'bench' },
  })
  const numbers = Array.from({ length: cases }, (_, i) => 30_000_000 + round * cases + i)
  const queue = numbers.values()
  const worker = async () => {
    for (const number of queue) await send(url, key, 'POST', '/v1/snvs/cases', caseOf(number))
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}

function caseOf(number: number) {
  const ciudadano = {
    apellido: 'Inventado',
    nombre: 'Nadie',
    tipoDocumento: 1,
    numeroDocumento: String(number),
    sexo: 'X',
    fechaNacimiento: '14-05-1987',
  }
  const codes = { idGrupoEvento: 999, idEvento: 999, idClasificacionManualCaso: 999 }
  const eventoCasoNominal = { ...codes, fechaPapel: '02-03-2026', idEstablecimientoCarga: '10064902100000' }
  return { source_reference: `bench-${number}`, ciudadano, eventoCasoNominal }
}

/** From the first case that is reported to the last one, as the service itself counts. */
async function rateOf(url: string, key: string, cases: number, stop: AbortSignal): Promise<number> {
  let begun: { at: number; reported: number } | null = null
  while (!stop.aborted) {
    const { by_state } = (await (await send(url, key, 'GET', '/v1/snvs/figures')).json()) as Figures
    const { reported } = by_state
    if (begun === null && reported > 0) begun = { at: performance.now(), reported }
    if (begun !== null && reported === cases)
      return (reported - begun.reported) / ((performance.now() - begun.at) / 1000)
    await sleep(250)
  }
  return 0
}

interface Figures {
  readonly by_state: { readonly reported: number }
}

async function send(url: string, key: string, method: string, path: string, body?: unknown): Promise<Response> {
  const answer = await fetch(url + path, {
    method,
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

function reportOf(rates: readonly number[], loads: readonly number[], cases: number): string {
  const limit = (CONCURRENCY * 1000) / REGISTRY_MS
  const rows = [
    [
      'cases a second',
      median(rates).toFixed(0),
      Math.min(...rates).toFixed(0),
      Math.max(...rates).toFixed(0),
      `>= ${TO_REACH}`,
    ],
    [
      'of what the registry allows',
      ...[median(rates), Math.min(...rates), Math.max(...rates)].map(
        (rate) => `${((100 * rate) / limit).toFixed(0)} %`,
      ),
      '',
    ],
  ]
  return [
    '# Cases from the queue to the registry',
    '',
    `A registry that answers after ${REGISTRY_MS} ms, at most ${CONCURRENCY} reports on the wire at once (it counts them), so that ${limit} a second is the limit; one process, ${rates.length} rounds of ${cases} cases that are queued when it begins. Each case begins in one transaction and ends in another, with its change log, and its person sealed; those that come together share theirs.`,
    '',
    `The machine's load at the end of a round: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)} on ${availableParallelism()} processors; registry, database and load among it, and whatever else ran.`,
    '',
    markdownTable(['', 'median', 'least', 'most', 'to reach'], rows),
    '',
  ].join('\n')
}
