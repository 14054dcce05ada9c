import { Counter, Histogram, type Registry } from 'prom-client'
import type { Outcome } from './settle-batch.ts'

export interface DeliveryFigures {
  count(outcomes: readonly Outcome[]): void
  switchedOff(because: 'failing' | 'gone'): void
  timed<Result>(send: () => Promise<Result>): Promise<Result>
}

/** The figures of deliveries. None of them names an address. */
export function deliveryFigures(registry: Registry): DeliveryFigures {
  const deliveries = new Counter({
    name: 'vigencia_webhook_deliveries_total',
    help: 'Requests to webhooks of this process since its start: delivered, failed and tried again, or given_up',
    labelNames: ['outcome'] as const,
    registers: [registry],
  })
  const switchedOff = new Counter({
    name: 'vigencia_webhooks_switched_off_total',
    help: 'Webhooks that this process switched off since its start, because nothing arrived for 3 days or they are gone',
    labelNames: ['because'] as const,
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'vigencia_webhook_request_seconds',
    help: 'How long requests to webhooks took',
    buckets: [0.05, 0.25, 1, 5, 15],
    registers: [registry],
  })
  return {
    count: (outcomes) => {
      for (const outcome of outcomes) deliveries.inc({ outcome })
    },
    switchedOff: (because) => switchedOff.inc({ because }),
    async timed(send) {
      const end = seconds.startTimer()
      try {
        return await send()
      } finally {
        end()
      }
    },
  }
}
