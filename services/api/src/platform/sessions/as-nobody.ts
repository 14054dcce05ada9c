import type { Principal } from '@vigencia/database/principal.ts'
import { readIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { NOBODY } from '@vigencia/server/access/nobody.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'

type Reading<Result> = (work: UnitOfWork) => Promise<Result>

/** Reads before a tenant is known: nothing but what shows itself to who knows its hash. */
export function asNobody<Result>(call: CallContext, run: Reading<Result>): Promise<Result> {
  return asTenant(call, NOBODY, run)
}

/** Reads of a tenant before its caller is admitted. Nothing of it is told but by a refusal that tells nothing. */
export function asTenant<Result>(call: CallContext, principal: Principal, run: Reading<Result>): Promise<Result> {
  const { context, requestId, via, now } = call
  const order = { principal, requestId, via, now, readClock: context.readClock }
  return poolOf(context, 'read')({ tenantId: principal.tenant.id }, (em) => readIn(em, order, run))
}
