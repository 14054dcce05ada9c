import { AggregatorRegistry } from 'prom-client'
import type { ProcessMetrics } from './worker-messages.ts'

/**
 * The metrics of several processes as one page of the Prometheus text format.
 * Each process labels its values with its worker id, so no two values are ever combined.
 */
export function aggregateMetrics(processes: readonly ProcessMetrics[]): Promise<string> {
  return AggregatorRegistry.aggregate(processes.map((metrics) => metrics.map(neverOmitted))).metrics()
}

/** prom-client omits some metrics from an aggregate, such as the start time: with a worker label they are of use. */
function neverOmitted(metric: ProcessMetrics[number]): ProcessMetrics[number] {
  return metric.aggregator === 'omit' ? { ...metric, aggregator: 'first' } : metric
}
