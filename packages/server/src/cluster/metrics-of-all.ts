import type { Registry } from 'prom-client'
import { PendingReplies } from './pending-replies.ts'
import { WORKER_ID } from './worker-id.ts'
import { sendToSupervisor, type ToWorker } from './worker-messages.ts'

/** The supervisor waits one second for each worker, all at once. */
const TIMEOUT_MS = 5_000

/**
 * Reads the metrics of this process as text; in a worker, those of all workers, whichever of them is scraped.
 * A worker that does not reply in time is left out, and `vigencia_worker_up` shows it.
 */
export function metricsOfAll(registry: Registry): () => Promise<string> {
  if (WORKER_ID === null) return () => registry.metrics()
  const pending = new PendingReplies<string>()
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'metrics of all') pending.resolve(message.requestId, message.text)
    if (message.kind === 'get own metrics') void sendOwnMetrics(registry, message.requestId)
  })
  return async () => {
    const text = await pending.request(
      (requestId) => void sendToSupervisor({ kind: 'get metrics of all', requestId }),
      TIMEOUT_MS,
    )
    if (text === null) throw new Error(`The supervisor sent no metrics within ${TIMEOUT_MS / 1000} s.`)
    return text
  }
}

async function sendOwnMetrics(registry: Registry, requestId: number): Promise<void> {
  await sendToSupervisor({ kind: 'own metrics', requestId, metrics: await registry.getMetricsAsJSON() })
}
