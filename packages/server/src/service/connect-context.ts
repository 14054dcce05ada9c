import type { KeyObject } from 'node:crypto'
import type { z } from 'zod'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { keyDirectory } from '../access/key-directory.ts'
import { clockGuard } from '../clock/clock-guard.ts'
import { lastUses } from '../access/last-uses.ts'
import { callerAddress } from '../networks/caller-address.ts'
import { signInFailures } from '../access/sign-in-failures.ts'
import { browserAccess } from '../access/browser-access.ts'
import { rateLimits } from '../access/rate-limits.ts'
import { sessionDirectory } from '../access/session-directory.ts'
import { shareRates } from '../access/shared-rates.ts'
import { exposePools, useOf } from '../metrics/pool-figures.ts'
import { standbyReads } from '../transactions/standby-reads.ts'
import { transactionPools } from '../transactions/transaction-pools.ts'
import { deadlines } from '../request/deadlines.ts'
import type { ServiceContext } from '../request/service-context.ts'
import type { serviceSettings } from '../settings/service-settings.ts'
import { importsAtOnce } from '../access/imports-at-once.ts'
import { sweepSpool } from '../uploads/spool-folder.ts'
import type { ServiceFoundation } from './service-foundation.ts'

type Setting =
  | 'DATABASE_URL'
  | 'DATABASE_POOL'
  | 'DATABASE_READ_POOL'
  | 'DATABASE_PREPARE'
  | 'DEMO'
  | 'REQUEST_DEADLINE'
  | 'LONG_DEADLINE'
  | 'RATE_LIMIT_PER_KEY'
  | 'RATE_LIMIT_PER_TENANT'
type ContextSettings = { readonly [Name in Setting]: z.output<(typeof serviceSettings)[Name]> } & {
  readonly DATABASE_READ_URL?: string | undefined
  readonly PUBLIC_URL?: string | undefined
  readonly TRUSTED_PROXIES?: string | undefined
}

interface ContextParts {
  /** On which address the service listens. */
  readonly host: string
  readonly entities: Parameters<typeof connectOrm>[1]
  readonly readClock: () => Instant
  readonly digestKey?: KeyObject
}

/** Connects what the operations of a service share, for callers with keys and sessions. */
export async function connectContext(
  { pool, standby, standbyBreaker, jobs, logger, metrics, observer, onLoss, breaker, commits, end }: ServiceFoundation,
  settings: ContextSettings,
  { entities, host, ...parts }: ContextParts,
): Promise<{ context: ServiceContext; close: () => Promise<void> }> {
  const { DATABASE_URL, DATABASE_POOL, DATABASE_READ_POOL, RATE_LIMIT_PER_KEY, RATE_LIMIT_PER_TENANT } = settings
  const connect = (poolSize: number) => connectOrm({ url: DATABASE_URL, poolSize, onLoss, breaker }, entities)
  const orm = await connect(DATABASE_POOL)
  const reads = await connect(DATABASE_READ_POOL)
  const onStandby =
    standby === null || standbyBreaker === null
      ? null
      : await connectOrm(
          { url: settings.DATABASE_READ_URL as string, poolSize: DATABASE_READ_POOL, onLoss, breaker: standbyBreaker },
          entities,
        )
  const named = settings.DATABASE_PREPARE === 'on'
  const ends = deadlines({ requestMs: settings.REQUEST_DEADLINE * 1000, longMs: settings.LONG_DEADLINE * 1000 })
  await sweepSpool()
  const uses = { keys: lastUses(pool, 'keys', logger), sessions: lastUses(pool, 'sessions', logger) }
  const limits = rateLimits({ perKey: RATE_LIMIT_PER_KEY, perTenant: RATE_LIMIT_PER_TENANT })
  const stopSharing = shareRates(pool, logger, limits.rates)
  const clock = await clockGuard(parts.readClock, { pool, logger, registry: metrics.registry })
  const transactions = transactionPools(
    { em: reads.em, size: DATABASE_READ_POOL },
    { em: orm.em, size: DATABASE_POOL },
    commits,
    standby && onStandby && standbyReads({ primary: pool, standby, em: onStandby.em, size: DATABASE_READ_POOL }),
  )
  exposePools(metrics.registry, { ...transactions.use, plain: () => useOf(pool), jobs: () => useOf(jobs) })
  const context: ServiceContext = {
    em: orm.em,
    transactions,
    keys: keyDirectory(pool, { named, demo: settings.DEMO, uses: uses.keys }),
    keyUses: uses.keys,
    sessions: sessionDirectory(pool, { named, uses: uses.sessions }),
    sessionUses: uses.sessions,
    addressOf: callerAddress(settings.TRUSTED_PROXIES ?? ''),
    signInFailures: signInFailures(),
    browsers: browserAccess({ publicUrl: settings.PUBLIC_URL, host }),
    limits,
    deadlines: ends,
    imports: importsAtOnce(),
    observer,
    clock,
    ...parts,
  }
  return {
    context,
    async close() {
      ends.stop()
      stopSharing()
      clock.stop()
      await Promise.all([uses.keys.stop(), uses.sessions.stop()])
      await Promise.all([orm.close(true), reads.close(true), onStandby?.close(true), end()])
    },
  }
}
