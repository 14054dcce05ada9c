import type { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { keyDirectory } from '@vigencia/server/access/key-directory.ts'
import { importsAtOnce } from '@vigencia/server/access/imports-at-once.ts'
import { rateLimits } from '@vigencia/server/access/rate-limits.ts'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import { exposePool } from '@vigencia/server/metrics/pool-figures.ts'
import { exposeFigure, serviceMetrics } from '@vigencia/server/metrics/service-metrics.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { requestObserver } from '@vigencia/server/request/observer.ts'
import { serviceApp } from '@vigencia/server/service/service-app.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { entities } from './entities.ts'
import { readAnonymousAccess } from './gestion-clinica/access/read-anonymous-access.ts'
import { oldWire } from './gestion-clinica/old-wire.ts'
import { iafaReportRoute } from './insurance-plans/reports/iafa-report-route.ts'
import { dailyLifecycle, type DailyLifecycle } from './agreements/lifecycle/daily-lifecycle.ts'
import { exportRoute } from './agreements/price-tables/export-route.ts'
import { priceBookCache } from './agreements/pricing/price-book-cache.ts'
import { priceBooks } from './agreements/pricing/price-books.ts'
import { quoteService } from './agreements/pricing/quote-service.ts'
import { limitConcurrency } from './agreements/pricing/limit-concurrency.ts'
import { revisionBatcher } from './agreements/pricing/revision-batcher.ts'
import { apiRouter } from './router.ts'
import type { ApiSettings } from './settings.ts'

export interface ApiService {
  readonly app: Hono
  readonly context: ServiceContext
  /** It runs by itself once it is started. */
  readonly daily: DailyLifecycle
  /** From now on it is not ready, so that nobody sends it more. */
  leave(): void
  close(): Promise<void>
}

const systemClock = (): Instant => toMicrosecond(Temporal.Now.instant())

const CACHE_FIGURES = [
  ['books', 'Price books in memory'],
  ['bytes', 'Memory that price books take, about'],
  ['loads', 'Price books loaded since the start'],
  ['evictions', 'Price books dropped to stay within PRICE_BOOK_MEMORY since the start'],
] as const

const LIFECYCLE_FIGURES = [
  ['runs', 'Daily runs of the contract lifecycle in this process since the start'],
  ['failures', 'Those of them that failed'],
] as const

/** The api over a database that is migrated, without its port. Tests run it in their own process, with their clock. */
export async function makeApiService(
  settings: ApiSettings,
  readClock: () => Instant = systemClock,
): Promise<ApiService> {
  const logger = makeLogger('api', settings.LOG_LEVEL)
  const anonymous = await readAnonymousAccess(settings)
  const onLoss = (error: Error) => logger.warn({ err: error }, 'a database connection was lost')
  const { DATABASE_URL, DATABASE_POOL } = settings
  const orm = await connectOrm({ url: DATABASE_URL, poolSize: DATABASE_POOL, onLoss }, entities)
  const pool = connectPool(DATABASE_URL, 4, onLoss)
  const metrics = serviceMetrics('api')
  const context: ServiceContext = {
    em: orm.em,
    keys: keyDirectory(pool, { named: settings.DATABASE_PREPARE === 'on', demo: settings.DEMO }),
    imports: importsAtOnce(),
    limits: rateLimits({ perKey: settings.RATE_LIMIT_PER_KEY, perTenant: settings.RATE_LIMIT_PER_TENANT }),
    observer: requestObserver(logger, metrics.seconds),
    readClock,
  }
  const cache = priceBookCache(settings.PRICE_BOOK_MEMORY * 1024 * 1024)
  // of the four plain connections one stays free for keys and revisions
  const read = limitConcurrency(pool, 3)
  const batcher = revisionBatcher(pool, settings.DATABASE_PREPARE === 'on')
  const quotes = quoteService({ read, books: priceBooks(read, cache) }, batcher)
  for (const [figure, help] of CACHE_FIGURES) {
    exposeFigure(metrics.registry, `vigencia_price_books_${figure}`, help, () => cache.figures()[figure])
  }
  exposePool(metrics.registry, pool)
  const daily = dailyLifecycle({ context, pool, logger })
  for (const [figure, help] of LIFECYCLE_FIGURES) {
    exposeFigure(metrics.registry, `vigencia_lifecycle_${figure}`, help, () => daily.figures[figure])
  }
  let leaving = false
  const isReady = async () => !leaving && (await pool.query('select 1')).rowCount === 1
  const title = {
    title: 'Vigencia',
    version: VIGENCIA_VERSION,
    description:
      'Health agreements priced as they stood on the day of the event.\n\n[Gestión Clínica](/docs/gestion-clinica): the old wire of insurance plans, for its existing client.',
  }
  const router = apiRouter(quotes)
  return {
    app: serviceApp({
      title,
      router,
      plainRoutes: [exportRoute(context), iafaReportRoute(context)],
      otherWires: [oldWire(context, router, anonymous)],
      context,
      metrics,
      isReady,
    }),
    context,
    daily,
    leave: () => void (leaving = true),
    close: async () => void (await Promise.all([orm.close(true), pool.end()])),
  }
}
