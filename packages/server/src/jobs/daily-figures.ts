import type { Registry } from 'prom-client'
import type { DailyRuns } from './daily-for-tenants.ts'
import { exposeFigures } from '../metrics/service-metrics.ts'

/** The figures of daily runs. `what` runs is named as in `the copy of the heads of all logs`. */
export function exposeDaily(registry: Registry, part: string, what: string, daily: DailyRuns): void {
  const helps = {
    runs_total: `Runs of ${what} in this process since its start`,
    failures_total: `Runs of ${what} that failed in this process since its start`,
    last_success_timestamp_seconds: `When ${what} last succeeded in this process, in seconds since 1970, or 0`,
  }
  exposeFigures(registry, part, helps, () => ({
    runs_total: daily.figures.runs,
    failures_total: daily.figures.failures,
    last_success_timestamp_seconds: daily.figures.lastSuccess,
  }))
}
