import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { metricsApp } from '@vigencia/server/metrics/metrics-page.ts'
import { exposeDaily } from '@vigencia/server/jobs/daily-figures.ts'
import { exposeFigures } from '@vigencia/server/metrics/service-metrics.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { connectContext } from '@vigencia/server/service/connect-context.ts'
import { serviceApp } from '@vigencia/server/service/service-app.ts'
import { serviceFoundation, type ServiceFoundation } from '@vigencia/server/service/service-foundation.ts'
import type { Service } from '@vigencia/server/service/start-service.ts'
import { SNVS_DESCRIPTION } from './documentation.ts'
import { dailyPurge } from './cases/daily-purge.ts'
import { dailyCodes } from './code-lists/daily-codes.ts'
import { firstCodes } from './code-lists/first-codes.ts'
import { sendingDesk } from './code-lists/sending-desk.ts'
import { CASES } from './delivery/cases-traffic.ts'
import { LAB_APIS } from '@vigencia/contracts/case-desk/desk.ts'
import { labPlace } from './case-desk/lab-credentials.ts'
import { labTraffic, withSamples } from './laboratory-delivery/lab-traffic.ts'
import { deliveryWorker, routeOf, type DeliveryWorker } from './delivery/delivery-worker.ts'
import { exposeDelivery } from './delivery/delivery-figures.ts'
import { payloadOpeners } from './delivery/payload-opener.ts'
import { entities } from './entities.ts'
import { exportLabMapRoute } from './lab-map/export-lab-map.ts'
import { findKeys } from './privacy/own-keys.ts'
import { makePrivacy, type Privacy } from './privacy/privacy.ts'
import { wireSettings } from './registry/registry-settings.ts'
import { addressOf, registryWire } from './registry/registry-wire.ts'
import { snvsRouter } from './router.ts'
import type { SnvsSettings } from './settings.ts'

export interface SnvsService extends Service {
  readonly context: ServiceContext
  readonly privacy: Privacy
  /** It runs by itself once it is started. */
  readonly purge: DailyRuns
  /** It fetches the registry's codes daily once it is started. */
  readonly codes: DailyRuns
  /** It fetches the first list of each desk's registry once it is started. */
  readonly firstCodes: DailyRuns
  /** It sends queued cases once it is started. */
  readonly delivery: DeliveryWorker
}

const DELIVERY_FIGURES = {
  sent_total: 'Attempts that this process has begun since its start',
  in_flight: 'Cases under way in this process',
  failures_total: 'Cases that could not be taken, and answers that could not be written down',
}

/**
 * The reporting service over a database that is migrated, without its port. Tests run it in their own process, with
 * their clock.
 */
export async function makeSnvsService(
  settings: SnvsSettings,
  readClock: () => Instant = systemClock,
  ownLogger?: ServiceFoundation['logger'],
): Promise<SnvsService> {
  const privacy = makePrivacy(await findKeys(settings))
  const foundation = serviceFoundation('snvs', settings, { logger: ownLogger })
  const { logger, metrics, jobs: pool, readiness, leave } = foundation
  const parts = { entities, readClock, digestKey: privacy.digestKey, host: settings.SNVS_HOST }
  const { context, close } = await connectContext(foundation, settings, parts)
  const purge = dailyPurge({ context, pool, logger }, privacy)
  exposeDaily(metrics.registry, 'case_purge', 'the purge of reported cases', purge)
  const wiring = wireSettings(settings)
  const wire = registryWire(wiring)
  const fetching = { wire, deskOf: sendingDesk(privacy) }
  const codes = dailyCodes({ context, pool, logger }, fetching)
  const first = firstCodes({ context, pool, logger }, fetching)
  exposeDaily(metrics.registry, 'case_codes', "the fetch of the registry's codes", codes)
  const delivery = deliveryWorker({
    context,
    pool,
    logger,
    wire,
    ...payloadOpeners(privacy.vault),
    cases: withSamples(CASES),
    others: LAB_APIS.map((api) =>
      routeOf(
        labTraffic(api),
        payloadOpeners(privacy.vault, (tenantId) => labPlace(tenantId, api)),
      ),
    ),
    concurrency: settings.SNVS_CONCURRENCY,
    longestCall: wiring.connectWithin + wiring.answerWithin,
    restored: settings.SNVS_RESTORED,
  })
  exposeFigures(metrics.registry, 'case_delivery', DELIVERY_FIGURES, () => ({
    sent_total: delivery.figures.sent,
    in_flight: delivery.figures.in_flight,
    failures_total: delivery.figures.failures,
  }))
  exposeDelivery(metrics.registry, delivery, context.readClock)
  return {
    app: serviceApp({
      description: SNVS_DESCRIPTION,
      router: snvsRouter({
        privacy,
        wire,
        reach: (api, registry) => addressOf(wiring, api, registry) !== null,
      }),
      plainRoutes: [exportLabMapRoute(context)],
      context,
      metrics,
      hasMetricsPort: settings.SNVS_METRICS_PORT !== null,
      readiness,
    }),
    metricsApp: metricsApp(metrics.read),
    context,
    privacy,
    purge,
    codes,
    firstCodes: first,
    delivery,
    leave,
    endAll: () => context.deadlines.endAll('stopping'),
    close,
  }
}
