import type { Registry } from 'prom-client'
import { tellSupervisor, type ToWorker } from './worker-messages.ts'
import { WORKER_ID } from './worker-id.ts'

/**
 * Answers the figures of this process as text; of a worker those of all its fellows too, whichever of them is asked.
 * One that does not answer soon is left out, and `vigencia_worker_up` says so.
 */
export function figuresOfAll(registry: Registry): () => Promise<string> {
  if (WORKER_ID === null) return () => registry.metrics()
  const pending = new Map<number, (text: string) => void>()
  let asks = 0
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'figures?')
      void registry.metrics().then((text) => tellSupervisor({ kind: 'figures', ask: message.ask, text }))
    if (message.kind === 'figures of all') {
      pending.get(message.ask)?.(message.text)
      pending.delete(message.ask)
    }
  })
  return () =>
    new Promise((resolve) => {
      const ask = (asks += 1)
      pending.set(ask, resolve)
      void tellSupervisor({ kind: 'figures of all?', ask })
    })
}
