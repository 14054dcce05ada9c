import { exposeLabelled } from '@vigencia/server/metrics/service-metrics.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { CircuitStanding } from '../registry/registry-circuits.ts'
import type { DeliveryWorker } from './delivery-worker.ts'

type Figure = Exclude<keyof CircuitStanding, 'registry'>

const CIRCUIT_FIGURES: Readonly<Record<Figure, string>> = {
  open: '1 while nothing is sent to this registry from this process, because it did not answer',
  on_wire: 'Attempts on the wire at this moment',
  waiting_tenants: 'Tenants that have something to send and wait for the registry',
  openings: 'How often a failure has stopped what goes to this registry, since the start of the process',
  probes: 'How often it was asked whether it answers, since the start of the process',
  failed_probes: 'Those of them that it did not answer well',
}

const COUNTED: readonly Figure[] = ['openings', 'probes', 'failed_probes']
const nameOf = (figure: Figure) => (COUNTED.includes(figure) ? `${figure}_total` : figure)

/** The figures of circuits and of open cases, from which alarms are made (ops/prometheus/alerts.yml). */
export function exposeDelivery(
  registry: Parameters<typeof exposeLabelled>[0],
  delivery: DeliveryWorker,
  readClock: () => Instant,
): void {
  for (const [figure, help] of Object.entries(CIRCUIT_FIGURES) as [Figure, string][])
    exposeLabelled(registry, `vigencia_case_circuit_${nameOf(figure)}`, help, ['api', 'registry'], () =>
      delivery
        .circuits()
        .map(({ api, registry: name, ...its }) => ({ labels: { api, registry: name }, value: its[figure] })),
    )
  const counts = () =>
    [...delivery.openCases.fresh()].flatMap(([tenant, found]) => found.counts.map((count) => ({ tenant, ...count })))
  const age = (oldest: Instant) =>
    Math.max(0, Math.round((readClock().epochMilliseconds - oldest.epochMilliseconds) / 1000))
  exposeLabelled(
    registry,
    'vigencia_cases',
    'Cases that are unsent or for a person to see to, counted once a minute by the process that swept the tenant',
    ['tenant', 'state', 'reason'],
    () => counts().map(({ tenant, state, reason, count }) => ({ labels: { tenant, state, reason }, value: count })),
  )
  exposeLabelled(
    registry,
    'vigencia_cases_oldest_seconds',
    'How long ago the oldest of them was reported',
    ['tenant', 'state', 'reason'],
    () =>
      counts().map(({ tenant, state, reason, oldest }) => ({
        labels: { tenant, state, reason },
        value: age(oldest),
      })),
  )
  exposeLaboratory(registry, delivery, age)
  exposeLabelled(registry, 'vigencia_case_queue_paused', '1 while a queue is paused', ['tenant', 'reason'], () =>
    [...delivery.openCases.fresh()].flatMap(([tenant, { paused_because }]) =>
      paused_because === null ? [] : [{ labels: { tenant, reason: paused_because }, value: 1 }],
    ),
  )
}

/** The same of samples and results. */
function exposeLaboratory(
  registry: Parameters<typeof exposeLabelled>[0],
  delivery: DeliveryWorker,
  age: (oldest: Instant) => number,
): void {
  const found = () => [...delivery.openCases.fresh()]
  const counts = () =>
    found().flatMap(([tenant, { labCounts }]) =>
      labCounts.map(({ api, state, reason, count, oldest }) => ({
        labels: { tenant, api, state, reason },
        count,
        oldest,
      })),
    )
  const labels = ['tenant', 'api', 'state', 'reason'] as const
  exposeLabelled(
    registry,
    'vigencia_lab_reports',
    'Samples and results that are unsent or for a person to see to, counted as cases are',
    labels,
    () => counts().map(({ labels: its, count }) => ({ labels: its, value: count })),
  )
  exposeLabelled(
    registry,
    'vigencia_lab_reports_oldest_seconds',
    'How long ago the oldest of them was reported',
    labels,
    () => counts().map(({ labels: its, oldest }) => ({ labels: its, value: age(oldest) })),
  )
  exposeLabelled(
    registry,
    'vigencia_lab_credentials_refused',
    '1 while nothing goes over an API, because the registry refused its credentials',
    ['tenant', 'api'],
    () => found().flatMap(([tenant, { refused }]) => refused.map((api) => ({ labels: { tenant, api }, value: 1 }))),
  )
}
