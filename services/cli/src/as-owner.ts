import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import { checkSchema } from '@vigencia/database/migrate/check-schema.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { systemClock as readClock } from '@vigencia/database/system-clock.ts'
import { refusedByDatabase } from '@vigencia/server/request/database-refusals.ts'
import { bind, type UseCase } from '@vigencia/server/operations/bind.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { entities } from '@vigencia/api/entities.ts'
import { migrationSets } from '@vigencia/api/migrations.ts'
import { withDatabase, type OpenDatabase } from './with-database.ts'

/** The operator may do all and give all, as no key may. */
const EVERY_SCOPE: ReadonlySet<Scope> = new Set(SCOPES)

/** The operator, as the role that owns the database. */
export interface Owner {
  readonly database: OpenDatabase
  /** Runs an operation for a tenant by the same use case as the api. The change log says `via: cli`. */
  bind<C extends Operation>(
    tenant: Tenant,
    card: C,
    useCase: UseCase<C>,
    input: z.input<C['input']>,
  ): Promise<z.input<C['output']>>
  /** Changes what no operation of the api changes, such as making a tenant. */
  change<Result>(tenant: Tenant, run: (work: UnitOfWork) => Promise<Result>): Promise<Result>
}

/** @throws OperatorError when the database cannot be reached, or its schema is not that of this build */
export function asOwner<Result>(
  environment: NodeJS.ProcessEnv,
  work: (owner: Owner) => Promise<Result>,
): Promise<Result> {
  return withDatabase(environment, ['owner'], async (database) => {
    await checkSchema(database.pool, migrationSets)
    const orm = await connectOrm({ url: database.url, poolSize: 1, breaker: database.breaker }, entities)
    const context = { em: orm.em, readClock }
    const call = () => ({ context, requestId: randomUUID(), via: 'cli' as const, now: readClock() })
    const operatorFor = (tenant: Tenant) => ({ tenant, keyId: null, scopes: EVERY_SCOPE, userId: null })
    try {
      return await work({
        database,
        async bind(tenant, card, useCase, input) {
          const parsed = card.input.safeParse(input)
          if (!parsed.success) throw invalidInput(parsed.error)
          return bind(card, useCase).answer(call(), operatorFor(tenant), parsed.data as never)
        },
        async change(tenant, run) {
          try {
            return await changeIn(orm.em, { ...call(), principal: operatorFor(tenant), readClock }, run)
          } catch (error) {
            throw refusedByDatabase(error) ?? error
          }
        },
      })
    } finally {
      await orm.close(true)
    }
  })
}
