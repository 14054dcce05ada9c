import { join } from 'node:path'
import { CHECKOUT } from '@vigencia/embedded-postgres/default-folder.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { metricsApp } from '@vigencia/server/metrics/metrics-page.ts'
import { exposeDaily } from '@vigencia/server/jobs/daily-figures.ts'
import { exposeFigures } from '@vigencia/server/metrics/service-metrics.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { connectContext } from '@vigencia/server/service/connect-context.ts'
import { serviceApp } from '@vigencia/server/service/service-app.ts'
import type { RefusalCounts } from '@vigencia/server/request/refusal-counts.ts'
import { serviceFoundation } from '@vigencia/server/service/service-foundation.ts'
import { serviceUrl, type BackgroundWork, type Service } from '@vigencia/server/service/start-service.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { visitLimit } from '@vigencia/server/access/visit-limit.ts'
import { builtFiles } from './console/built-files.ts'
import { messageSchemasIn, NO_SCHEMAS } from '@vigencia/tiss/schema/message-schemas.ts'
import { appealRoutes } from './accounts/evidence/appeal-routes.ts'
import { complementRoute } from './accounts/reprice/complement-route.ts'
import { cardKey } from './accounts/card-key.ts'
import { consoleRoutes } from './console/console-routes.ts'
import { demoLink } from './demo/demo-link.ts'
import { API_DESCRIPTION } from './documentation.ts'
import { entities } from './entities.ts'
import { readAnonymousAccess } from './gestion-clinica/access/read-anonymous-access.ts'
import { oldWire } from './gestion-clinica/old-wire.ts'
import { tedefRoute } from './insurance-plans/tedef/tedef-route.ts'
import { iafaReportRoute } from './insurance-plans/reports/iafa-report-route.ts'
import { dailyLifecycle, type DailyLifecycle } from './agreements/lifecycle/daily-lifecycle.ts'
import { exportRoutes } from './export-routes.ts'
import { pricesRoute } from './agreements/effective-prices/prices-route.ts'
import { quoteStreamRoute } from './agreements/quote-stream/quote-stream-route.ts'
import { errataExportRoute, exportRoute } from './agreements/price-tables/export-route.ts'
import { bookRead } from './agreements/pricing/book-read.ts'
import { priceBookCache } from './agreements/pricing/price-book-cache.ts'
import { evictionWatch } from './agreements/pricing/eviction-watch.ts'
import { loadByName } from './agreements/pricing/book-by-name.ts'
import { warmUp } from './agreements/pricing/warm-up.ts'
import { priceBooks } from './agreements/pricing/price-books.ts'
import { actRuleBooks } from './agreements/acts/act-rule-books.ts'
import { actService } from './agreements/acts/act-service.ts'
import { quoteService } from './agreements/pricing/quote-service.ts'
import { limitedRead } from './agreements/pricing/limited-read.ts'
import { revisionBatcher } from './agreements/pricing/revision-batcher.ts'
import { dailyHeads } from './platform/change-log/daily-heads.ts'
import { dailySessionPurge } from './platform/sessions/daily-purge.ts'
import { sessionRenewals } from './platform/sessions/session-renewals.ts'
import { dailyWebhookPurge } from './platform/webhooks/daily-purge.ts'
import { issuerClient } from './platform/issuers/issuer-client.ts'
import type { IssuerParts } from './platform/issuers/issuer-parts.ts'
import { deliveryFigures } from './platform/webhooks/delivery/delivery-figures.ts'
import { waitingEvents, type WaitingEvents } from './platform/webhooks/delivery/waiting-events.ts'
import { webhookWorker, type WebhookWorker } from './platform/webhooks/delivery/webhook-worker.ts'
import { webhookVault } from './platform/webhooks/webhook-keys.ts'
import { reportingRoutes } from './reporting/reporting-routes.ts'
import { reportingService } from './reporting/reporting-service.ts'
import { apiRouter } from './router.ts'
import type { ApiSettings } from './settings.ts'

export interface ApiService extends Service {
  readonly context: ServiceContext
  /** It runs by itself once it is started. */
  readonly daily: DailyLifecycle
  /** Null where no folder for heads is set. */
  readonly dailyHeads: DailyRuns | null
  /** Refused requests of tenants: they are written down some seconds behind. */
  readonly refusals: RefusalCounts
  /** It sends events once it is started. */
  readonly webhooks: WebhookWorker
  /** It counts the events that wait once it is started. */
  readonly waitingEvents: WaitingEvents
  /** It removes old deliveries daily once it is started. */
  readonly webhookPurge: DailyRuns
  readonly sessionPurge: DailyRuns
  /** Once it is started it loads the price books that the last process had, and watches whether books fit. */
  readonly bookWork: readonly BackgroundWork[]
}

/** Where `npm start`, and who builds an image, put the console. */
const CONSOLE_FOLDER = join(CHECKOUT, 'services/console/dist')
/** The reporting service has this much longer to tell that a deadline has passed. */
const DEADLINE_MARGIN_MS = 10_000

const WEBHOOK_TIMES = { connectWithin: 5_000, answerWithin: 15_000 }

const ISSUER_TIMES = { connectWithin: 5_000, answerWithin: 10_000 }

const CACHE_FIGURES = {
  books: 'Price books in memory',
  book_bytes: 'Memory that price books take, about',
  book_loads_total: 'Price books loaded since the start',
  book_evictions_total: 'Price books dropped or not kept, to stay within PRICE_BOOK_MEMORY, since the start',
}

/** The api over a database that is migrated, without its port. Tests run it in their own process, with their clock. */
export async function makeApiService(
  settings: ApiSettings,
  readClock: () => Instant = systemClock,
): Promise<ApiService> {
  const anonymous = await readAnonymousAccess(settings)
  // beside those that load books one connection stays free for keys and revisions
  const foundation = serviceFoundation('api', settings, { connections: settings.PRICE_READERS + 1 })
  const { logger, metrics, pool, standby, jobs, readiness, leave } = foundation
  const parts = { entities, readClock, host: settings.API_HOST }
  const { context: connected, close } = await connectContext(foundation, settings, parts)
  const context = { ...connected, renewals: sessionRenewals(connected, logger) }
  const cache = priceBookCache(settings.PRICE_BOOK_MEMORY * 1024 * 1024)
  const read = limitedRead(pool, settings.PRICE_READERS)
  const batcher = revisionBatcher(pool, settings.DATABASE_PREPARE === 'on')
  const readBook = bookRead(read, standby && limitedRead(standby, settings.PRICE_READERS))
  const books = priceBooks(readBook, cache)
  const quotes = quoteService({ read, books }, batcher)
  const rules = actRuleBooks(readBook, cache)
  const acts = actService({ read, books, rules }, batcher)
  exposeFigures(metrics.registry, 'price', CACHE_FIGURES, () => {
    const { books, bytes, loads, evictions } = cache.figures()
    return { books, book_bytes: bytes, book_loads_total: loads, book_evictions_total: evictions }
  })
  const warmed = warmUp({
    cache,
    load: (book) =>
      loadByName(
        { books, loadRulesOf: (tenantId, periodId) => rules.loadRulesOf(tenantId, null, periodId), revisions: batcher },
        book,
      ),
    readers: settings.PRICE_READERS,
    folder: settings.PRICE_BOOKS_DIR,
    logger,
  })
  const daily = dailyLifecycle({ context, pool: jobs, logger })
  exposeDaily(metrics.registry, 'lifecycle', 'the contract lifecycle', daily)
  const heads =
    settings.HEADS_DIR === undefined ? null : dailyHeads({ context, pool: jobs, logger }, settings.HEADS_DIR)
  if (heads !== null) exposeDaily(metrics.registry, 'heads', 'the copy of the heads of all logs', heads)
  const webhookParts = { vault: await webhookVault(settings), hosts: settings.WEBHOOK_HOSTS }
  const webhookDeliveries = webhookWorker({
    ...webhookParts,
    ...WEBHOOK_TIMES,
    context,
    pool: jobs,
    logger,
    figures: deliveryFigures(metrics.registry),
  })
  const issuers = issuerParts(settings, webhookParts.vault)
  const schemas = settings.TISS_SCHEMAS === undefined ? NO_SCHEMAS : await messageSchemasIn(settings.TISS_SCHEMAS)
  const router = apiRouter({
    quotes,
    acts,
    cardKey: await cardKey(settings),
    schemas,
    webhooks: webhookParts,
    issuers,
    demo: demoLink(settings),
  })
  const reporting =
    settings.SNVS_URL === undefined
      ? null
      : reportingService(settings.SNVS_URL, settings.LONG_DEADLINE * 1_000 + DEADLINE_MARGIN_MS)
  return {
    app: serviceApp({
      description: API_DESCRIPTION,
      router,
      plainRoutes: [
        exportRoute(context),
        errataExportRoute(context),
        iafaReportRoute(context),
        tedefRoute(context),
        pricesRoute(context, quotes),
        quoteStreamRoute(context, quotes),
        ...exportRoutes(context),
        ...appealRoutes(context, acts),
        complementRoute(context, acts, schemas),
      ],
      otherWires: [oldWire(context, router, anonymous)],
      besides: [reportingRoutes(context, reporting), consoleRoutes(builtFiles(settings.CONSOLE_DIR ?? CONSOLE_FOLDER))],
      context,
      metrics,
      hasMetricsPort: settings.API_METRICS_PORT !== null,
      readiness,
    }),
    metricsApp: metricsApp(metrics.read),
    context,
    daily,
    dailyHeads: heads,
    webhooks: webhookDeliveries,
    refusals: foundation.refusals,
    waitingEvents: waitingEvents({ pool: jobs, logger, registry: metrics.registry, readClock }),
    webhookPurge: dailyWebhookPurge({ context, pool: jobs, logger }),
    sessionPurge: dailySessionPurge({ context, pool: jobs, logger }),
    bookWork: [warmed, evictionWatch(cache, logger)],
    leave,
    endAll: () => context.deadlines.endAll('stopping'),
    async close() {
      await reporting?.close()
      await close()
    },
  }
}

/** Signing in at issuers; secrets are sealed by the key of webhooks' secrets. */
function issuerParts(
  { SIGN_IN_HOSTS: hosts, PUBLIC_URL, API_HOST, API_PORT }: ApiSettings,
  vault: Vault | null,
): IssuerParts {
  const callback = `${PUBLIC_URL ?? serviceUrl(API_HOST, API_PORT)}/app/signed-in`
  return { vault, hosts, callback, client: issuerClient({ hosts, ...ISSUER_TIMES }, callback), limit: visitLimit() }
}
