import type { Registry } from 'prom-client'
import { tellKeeper, type ToWorker } from './worker-messages.ts'
import { WORKER_NUMBER } from './worker-seat.ts'

/**
 * Answers the figures of this process as text; of a worker those of all its fellows too, whichever of them is asked.
 * One that does not answer soon is left out, and `vigencia_worker_up` says so.
 */
export function figuresOfAll(registry: Registry): () => Promise<string> {
  if (WORKER_NUMBER === null) return () => registry.metrics()
  const asked = new Map<number, (text: string) => void>()
  let asks = 0
  process.on('message', (message: ToWorker) => {
    if (message.kind === 'figures?')
      void registry.metrics().then((text) => tellKeeper({ kind: 'figures', ask: message.ask, text }))
    if (message.kind === 'figures of all') {
      asked.get(message.ask)?.(message.text)
      asked.delete(message.ask)
    }
  })
  return () =>
    new Promise((resolve) => {
      const ask = (asks += 1)
      asked.set(ask, resolve)
      void tellKeeper({ kind: 'figures of all?', ask })
    })
}
