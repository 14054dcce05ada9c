import { Hono } from 'hono'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { metricsApp } from '@vigencia/server/metrics/metrics-page.ts'
import { exposeFigure } from '@vigencia/server/metrics/service-metrics.ts'
import { deadlines } from '@vigencia/server/request/deadlines.ts'
import { problemOf } from '@vigencia/server/request/problem.ts'
import { requestIdOf } from '@vigencia/server/request/request-context.ts'
import { problemResponse } from '@vigencia/server/rest/rest-routes.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { serviceFoundation } from '@vigencia/server/service/service-foundation.ts'
import { addPages } from '@vigencia/server/service/service-pages.ts'
import type { Service } from '@vigencia/server/service/start-service.ts'
import { faultOf } from './faults/fault.ts'
import { registryDocument } from './document/registry-document.ts'
import type { Ws400Settings } from './settings.ts'
import { loadTables } from './tables/load-tables.ts'
import { registryRoutes } from './wire/registry-routes.ts'

/**
 * The registry's stand-in over a database that is migrated, without its port. It fills its tables where they are empty.
 */
export async function makeWs400Service(
  settings: Ws400Settings,
  readClock: () => Instant = systemClock,
): Promise<Service> {
  const foundation = serviceFoundation('ws400', settings, { connections: 10 })
  const { logger, metrics, observer, pool, leaving, readiness, leave, end } = foundation
  const files = await loadTables(pool, {
    folder: settings.WS400_DATA ?? null,
    reload: settings.WS400_DATA_RELOAD,
  }).catch(async (error: unknown) => {
    await end()
    throw error
  })
  if (files.length > 0) logger.info({ files }, 'tables were filled')
  const fault = faultOf({
    plan: settings.WS400_FAULTS,
    takesHeader: settings.WS400_FAULT_HEADER,
    leaving,
    logger,
  })
  exposeFigure(
    metrics.registry,
    'vigencia_ws400_faults_total',
    'Requests that something was made to go wrong with',
    () => fault.count,
  )
  // none of its operations is long
  const requestMs = settings.REQUEST_DEADLINE * 1000
  const ends = deadlines({ requestMs, longMs: requestMs })
  const app = new Hono()
  const registry = { pool, duplicateHasIdCaso: settings.WS400_DUPLICATE_ID_CASO === 'on' }
  const laboratory = { pool, sameSampleIsSecond: settings.WS400_SAME_SAMPLE === 'second' }
  app.route('/', registryRoutes({ registry, laboratory, fault, observer, readClock, deadlines: ends }))
  addPages(app, {
    title: 'WS400',
    document: registryDocument,
    metrics,
    hasMetricsPort: settings.WS400_METRICS_PORT !== null,
    readiness,
    refuse: (error, headers) => problemResponse(problemOf(error, requestIdOf(headers.get('x-request-id')))),
  })
  return {
    app,
    metricsApp: metricsApp(metrics.read),
    leave,
    endAll: () => ends.endAll('stopping'),
    async close() {
      ends.stop()
      await end()
    },
  }
}
