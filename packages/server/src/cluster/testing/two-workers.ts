import { Gauge, Registry } from 'prom-client'
import pino from 'pino'
import { metricsOfAll } from '../metrics-of-all.ts'
import { runWorkers } from '../run-workers.ts'
import { WORKER_ID } from '../worker-id.ts'
import { sendToSupervisor } from '../worker-messages.ts'

// A program for tests: two workers without a service. The first one prints the metrics of both.

async function runBoth(): Promise<void> {
  const logger = pino({ level: 'silent' })
  const workers = await runWorkers({ service: 'test', count: 2, env: {}, logger, drainDelayMs: 0 })
  process.on('SIGTERM', () => void workers.stop().then(() => process.exit(0)))
}

async function work(workerId: number): Promise<void> {
  process.on('SIGTERM', () => process.exit(0))
  const registry = new Registry()
  registry.setDefaultLabels({ service: 'test', worker: String(workerId) })
  const gauge = new Gauge({ name: 'value', help: 'A value', labelNames: ['of'], registers: [registry] })
  gauge.set({ of: 'nothing' }, Number.NaN)
  gauge.set({ of: 'all' }, Number.POSITIVE_INFINITY)
  gauge.set({ of: 'worker' }, workerId)
  const read = metricsOfAll(registry)
  await sendToSupervisor({ kind: 'listening', port: 1 })
  if (workerId !== 1) return
  let page = await read()
  while (page.includes('vigencia_worker_up{worker="2",service="test"} 0')) page = await read()
  process.stdout.write(page)
}

await (WORKER_ID === null ? runBoth() : work(WORKER_ID))
