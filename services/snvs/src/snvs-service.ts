import type { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { toMicrosecond, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { keyDirectory } from '@vigencia/server/access/key-directory.ts'
import { rateLimits } from '@vigencia/server/access/rate-limits.ts'
import type { DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { makeLogger } from '@vigencia/server/logging/make-logger.ts'
import { exposeFigure, serviceMetrics } from '@vigencia/server/metrics/service-metrics.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { requestObserver } from '@vigencia/server/request/observer.ts'
import { serviceApp } from '@vigencia/server/service/service-app.ts'
import { VIGENCIA_VERSION } from '@vigencia/server/service/vigencia-version.ts'
import { dailyPurge } from './cases/daily-purge.ts'
import { dailyCodes } from './code-lists/daily-codes.ts'
import { sendingDesk } from './code-lists/sending-desk.ts'
import { deliveryWorker, type DeliveryWorker } from './delivery/delivery-worker.ts'
import { payloadOpener } from './delivery/payload-opener.ts'
import { entities } from './entities.ts'
import { findKeys } from './privacy/own-keys.ts'
import { makePrivacy, type Privacy } from './privacy/privacy.ts'
import { wireSettings } from './registry/registry-settings.ts'
import { registryWire } from './registry/registry-wire.ts'
import { snvsRouter } from './router.ts'
import type { SnvsSettings } from './settings.ts'

export interface SnvsService {
  readonly app: Hono
  readonly context: ServiceContext
  readonly privacy: Privacy
  /** It runs by itself once it is started. */
  readonly purge: DailyRuns
  /** It fetches the registry's codes daily once it is started. */
  readonly codes: DailyRuns
  /** It sends queued cases once it is started. */
  readonly delivery: DeliveryWorker
  /** From now on it is not ready, so that nobody sends it more. */
  leave(): void
  close(): Promise<void>
}

const systemClock = (): Instant => toMicrosecond(Temporal.Now.instant())

const PURGE_FIGURES = [
  ['runs', 'Daily purges of reported cases in this process since the start'],
  ['failures', 'Those of them that failed'],
] as const

const CODES_FIGURES = [
  ['runs', "Daily fetches of the registry's codes in this process since the start"],
  ['failures', 'Those of them that failed by a fault of our own'],
] as const

const DELIVERY_FIGURES = [
  ['sent', 'Attempts that this process has begun since its start'],
  ['in_flight', 'Cases under way in this process'],
  ['failures', 'Cases that could not be taken, and answers that could not be written down'],
] as const

/**
 * The reporting service over a database that is migrated, without its port. Tests run it in their own process, with
 * their clock.
 */
export async function makeSnvsService(
  settings: SnvsSettings,
  readClock: () => Instant = systemClock,
  logger = makeLogger('snvs', settings.LOG_LEVEL),
): Promise<SnvsService> {
  const privacy = makePrivacy(await findKeys(settings))
  const onLoss = (error: Error) => logger.warn({ err: error }, 'a database connection was lost')
  const { DATABASE_URL, DATABASE_POOL } = settings
  const orm = await connectOrm({ url: DATABASE_URL, poolSize: DATABASE_POOL, onLoss }, entities)
  const pool = connectPool(DATABASE_URL, 4, onLoss)
  const metrics = serviceMetrics('snvs')
  const context: ServiceContext = {
    em: orm.em,
    keys: keyDirectory(pool, { named: settings.DATABASE_PREPARE === 'on', demo: settings.DEMO }),
    limits: rateLimits({ perKey: settings.RATE_LIMIT_PER_KEY, perTenant: settings.RATE_LIMIT_PER_TENANT }),
    observer: requestObserver(logger, metrics.seconds),
    digestKey: privacy.digestKey,
    readClock,
  }
  const purge = dailyPurge({ context, pool, logger }, privacy)
  for (const [figure, help] of PURGE_FIGURES)
    exposeFigure(metrics.registry, `vigencia_case_purge_${figure}`, help, () => purge.figures[figure])
  const wiring = wireSettings(settings)
  const wire = registryWire(wiring)
  const codes = dailyCodes({ context, pool, logger }, { wire, deskOf: sendingDesk(privacy) })
  for (const [figure, help] of CODES_FIGURES)
    exposeFigure(metrics.registry, `vigencia_case_codes_${figure}`, help, () => codes.figures[figure])
  const delivery = deliveryWorker({
    context,
    pool,
    logger,
    wire,
    open: payloadOpener(privacy.vault),
    concurrency: settings.SNVS_CONCURRENCY,
    longestCall: wiring.connectWithin + wiring.answerWithin,
    restored: settings.SNVS_RESTORED,
  })
  for (const [figure, help] of DELIVERY_FIGURES)
    exposeFigure(metrics.registry, `vigencia_case_delivery_${figure}`, help, () => delivery.figures[figure])
  let leaving = false
  const isReady = async () => !leaving && (await pool.query('select 1')).rowCount === 1
  const title = {
    title: 'Vigencia, notifiable cases',
    version: VIGENCIA_VERSION,
    description: 'Cases are reported to the national registry (SNVS, WS400) once, and never lost.',
  }
  return {
    app: serviceApp({ title, router: snvsRouter({ privacy, wire }), plainRoutes: [], context, metrics, isReady }),
    context,
    privacy,
    purge,
    codes,
    delivery,
    leave: () => void (leaving = true),
    close: async () => void (await Promise.all([orm.close(true), pool.end()])),
  }
}
