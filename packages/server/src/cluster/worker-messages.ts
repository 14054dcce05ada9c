import type { MetricObjectWithValues, MetricValue } from 'prom-client'

/** The metrics of one process, as prom-client gives them for others to aggregate. */
export type ProcessMetrics = readonly MetricObjectWithValues<MetricValue<string>>[]

/** What a worker sends to its supervisor. */
export type FromWorker =
  | { readonly kind: 'listening'; readonly port: number }
  /** It cannot start, and an operator can mend it. */
  | { readonly kind: 'cannot start'; readonly sentence: string }
  | { readonly kind: 'own metrics'; readonly requestId: number; readonly metrics: ProcessMetrics }
  | { readonly kind: 'get metrics of all'; readonly requestId: number }

/** What a supervisor sends to its worker. */
export type ToWorker =
  | { readonly kind: 'get own metrics'; readonly requestId: number }
  | { readonly kind: 'metrics of all'; readonly requestId: number; readonly text: string }

/** Resolves when the message is sent, or can no longer be sent because the supervisor is gone. */
export function sendToSupervisor(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) return resolve()
    process.send(message, undefined, undefined, () => resolve())
  })
}
