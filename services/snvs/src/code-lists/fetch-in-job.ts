import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { MOST_TRIES, withRetries, type CallContext } from '@vigencia/server/operations/bind.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'

/** The registry is asked inside the transaction, and its answers are long. */
const FETCHED_WITHIN_MS = 15 * 60_000

/** Runs a job's work for its tenant, in one transaction. */
export function workInJob<Result>(
  { context, requestId, via, now }: CallContext,
  principal: Principal,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const order = { principal, requestId, via, now, readClock: context.readClock, withinMs: FETCHED_WITHIN_MS }
  return withRetries(MOST_TRIES, () =>
    poolOf(context, 'write')({ tenantId: principal.tenant.id }, (em) => changeIn(em, order, run)),
  )
}

/** A registry that gives no list is no fault of ours, and nothing is lost. */
export function isUnavailable(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'code_list_unavailable'
}
