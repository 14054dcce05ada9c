import { EntityCaseNamingStrategy } from '@mikro-orm/core'
import { MikroORM, type Options } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import { CircuitBreaker } from '../connections/circuit-breaker.ts'
import { tellWhoHolds } from '../connections/held-clients.ts'
import { CONNECTION_WITHIN_MS, KEEP_ALIVE } from '../connections/keep-alive.ts'
import { surviveLoss } from '../connections/survive-loss.ts'

/** The database settings of a service. */
export interface DatabaseSettings {
  readonly url: string
  /** The most connections one process opens for its transactions. */
  readonly poolSize: number
  /** Is told of each connection that was lost. */
  readonly onLoss?: (error: Error) => void
  /** The one of this process and database, where there are other connections. */
  readonly breaker?: CircuitBreaker
}

/**
 * The ORM over the service's role. Entities have snake_case properties, so a field has one name from the wire to the
 * column.
 * Metadata is listed and never discovered on disk. SQL migrations alone make the schema.
 */
export function connectOrm(settings: DatabaseSettings, entities: NonNullable<Options['entities']>): Promise<MikroORM> {
  const { boundedStream } = settings.breaker ?? new CircuitBreaker(settings.url)
  const options: Options = {
    clientUrl: settings.url,
    entities,
    namingStrategy: EntityCaseNamingStrategy,
    pool: { min: 0, max: settings.poolSize },
    driverOptions: {
      // the ORM itself reads no parameter behind the `?` of a URL, so it would connect without the TLS that is asked for
      connectionString: settings.url,
      application_name: 'vigencia',
      connectionTimeoutMillis: CONNECTION_WITHIN_MS,
      stream: boundedStream,
      ...KEEP_ALIVE,
      onPoolCreated(pool: Pool) {
        surviveLoss(pool, settings.onLoss ?? (() => undefined))
        tellWhoHolds(pool)
      },
    },
    discovery: { warnWhenNoEntities: false },
    ignoreUndefinedInQuery: false,
    validateRequired: true,
  }
  return MikroORM.init(options) as Promise<MikroORM>
}
