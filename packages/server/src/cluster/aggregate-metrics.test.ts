import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { aggregateMetrics } from './aggregate-metrics.ts'
import type { ProcessMetrics } from './worker-messages.ts'

async function metricsOf(worker: number, define: (registers: Registry[]) => void): Promise<ProcessMetrics> {
  const registry = new Registry()
  registry.setDefaultLabels({ worker: String(worker) })
  define([registry])
  return registry.getMetricsAsJSON()
}

const requests = (worker: number, count: number) =>
  metricsOf(worker, (registers) => {
    const counter = new Counter({ name: 'requests', help: 'How many', labelNames: ['status'], registers })
    counter.inc({ status: '200' }, count)
    counter.inc({ status: '404' })
    new Gauge({ name: 'idle', help: 'Without values', labelNames: ['pool'], registers }).reset()
  })

test('metrics of several workers are one page: each name once, with the values of each worker below it', async () => {
  expect(await aggregateMetrics([await requests(1, 7), await requests(2, 9)])).toBe(
    '# HELP requests How many\n# TYPE requests counter\n' +
      'requests{status="200",worker="1"} 7\nrequests{status="404",worker="1"} 1\n' +
      'requests{status="200",worker="2"} 9\nrequests{status="404",worker="2"} 1\n\n' +
      '# HELP idle Without values\n# TYPE idle gauge\n',
  )
})

test('a worker without metrics leaves the page of the others as it is', async () => {
  const alone = await aggregateMetrics([await requests(1, 7)])
  expect(await aggregateMetrics([await requests(1, 7), []])).toBe(alone)
})

test('buckets, sums and counts of a histogram stay apart by worker', async () => {
  const seconds = (worker: number, took: number) =>
    metricsOf(worker, (registers) => {
      new Histogram({ name: 'seconds', help: 'How long', buckets: [1], registers }).observe(took)
    })
  expect((await aggregateMetrics([await seconds(1, 0.5), await seconds(2, 2)])).split('\n').slice(2, -1)).toEqual([
    'seconds_bucket{le="1",worker="1"} 1',
    'seconds_bucket{le="+Inf",worker="1"} 1',
    'seconds_sum{worker="1"} 0.5',
    'seconds_count{worker="1"} 1',
    'seconds_bucket{le="1",worker="2"} 0',
    'seconds_bucket{le="+Inf",worker="2"} 1',
    'seconds_sum{worker="2"} 2',
    'seconds_count{worker="2"} 1',
  ])
})

test.each(['omit', 'average', 'max', 'first'] as const)('the aggregator %s loses no worker', async (aggregator) => {
  const started = (worker: number) =>
    metricsOf(worker, (registers) => new Gauge({ name: 'started', help: 'When', aggregator, registers }).set(worker))
  expect(await aggregateMetrics([await started(1), await started(2)])).toContain(
    'started{worker="1"} 1\nstarted{worker="2"} 2\n',
  )
})
