import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import { exposeFigure, serviceMetrics } from '@vigencia/server/metrics/service-metrics.ts'
import { requestObserver } from '@vigencia/server/request/observer.ts'
import { problemOf } from '@vigencia/server/request/problem.ts'
import { requestIdOf } from '@vigencia/server/request/request-context.ts'
import { problemResponse } from '@vigencia/server/rest/rest-routes.ts'
import { addPages } from '@vigencia/server/service/service-pages.ts'
import { faultOf } from './faults/fault.ts'
import { registryDocument } from './registry-document.ts'
import type { Ws400Settings } from './settings.ts'
import { loadTables } from './tables/load-tables.ts'
import { registryRoutes } from './wire/registry-routes.ts'

export interface Ws400Service {
  readonly app: Hono
  /** From now on it is not ready, and delays nothing any longer. */
  leave(): void
  close(): Promise<void>
}

const systemClock = (): Instant => toMicrosecond(Temporal.Now.instant())

/**
 * The registry's stand-in over a database that is migrated, without its port. It fills its tables where they are empty.
 */
export async function makeWs400Service(
  settings: Ws400Settings,
  readClock: () => Instant = systemClock,
): Promise<Ws400Service> {
  const logger = makeLogger('ws400', settings.LOG_LEVEL)
  const pool = connectPool(settings.DATABASE_URL, 10, (error) =>
    logger.warn({ err: error }, 'a database connection was lost'),
  )
  const files = await loadTables(pool, {
    folder: settings.WS400_DATA ?? null,
    reload: settings.WS400_DATA_RELOAD,
  }).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  if (files.length > 0) logger.info({ files }, 'tables were filled')
  const metrics = serviceMetrics('ws400')
  const leaving = new AbortController()
  const fault = faultOf({
    plan: settings.WS400_FAULTS,
    takesHeader: settings.WS400_FAULT_HEADER,
    leaving: leaving.signal,
    logger,
  })
  exposeFigure(
    metrics.registry,
    'vigencia_ws400_faults',
    'Requests that something was made to go wrong with',
    () => fault.count,
  )
  const app = new Hono()
  const registry = { pool, duplicateHasIdCaso: settings.WS400_DUPLICATE_ID_CASO === 'on' }
  app.route('/', registryRoutes({ registry, fault, observer: requestObserver(logger, metrics.seconds), readClock }))
  addPages(app, {
    title: 'WS400',
    document: registryDocument,
    metrics,
    isReady: async () => !leaving.signal.aborted && (await pool.query('select 1')).rowCount === 1,
    refuse: (error, headers) => problemResponse(problemOf(error, requestIdOf(headers.get('x-request-id')))),
  })
  return { app, leave: () => leaving.abort(), close: () => pool.end() }
}
