import { randomUUID } from 'node:crypto'
import type { Tenant } from '@vigencia/database/principal.ts'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'
import { MOST_TRIES, withRetries, type CallContext } from '@vigencia/server/operations/bind.ts'

/** A transaction of a job: without a key, and with `via: job` in every entry. */
export type InJob = <Result>(tenant: Tenant, run: (work: UnitOfWork) => Promise<Result>) => Promise<Result>

export function inJob(context: Parameters<typeof poolOf>[0] & Pick<CallContext['context'], 'readClock'>): InJob {
  const transact = poolOf(context, 'write')
  return (tenant, run) => {
    const principal = { tenant, keyId: null, scopes: new Set<never>(), userId: null }
    const requestId = randomUUID()
    const { readClock } = context
    return withRetries(MOST_TRIES, () =>
      transact({ tenantId: tenant.id }, (em) =>
        changeIn(em, { principal, requestId, via: 'job', now: readClock(), readClock }, run),
      ),
    )
  }
}
