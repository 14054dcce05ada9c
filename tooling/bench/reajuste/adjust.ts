import type { Client } from 'pg'
import { writeToldRows } from '@vigencia/testing/postgres/tell-by-sql.ts'
import type { Call } from '../tenant/scheduling.ts'
import type { PricedPeriod } from './priced-period.ts'

/** One way to give a period's prices, five percent higher, to a successor. */
export interface Adjusting {
  /** Seconds that it took; `year` is another one each time. */
  adjust(year: number): Promise<number>
}

const PERCENT = 5

/** The operation, over HTTP: it closes the period, opens the next, copies, digests, and writes its entry of the log. */
export function byOperation(call: Call, checks: Checks, of: PricedPeriod): Adjusting {
  let { periodId } = of
  return {
    async adjust(year) {
      const body = { new_start_date: `${year}-01-01`, reajuste_percent: PERCENT }
      const path = `/convenios/${of.convenioId}/contracts/${periodId}/reajuste`
      await checks.settle()
      const began = performance.now()
      const { new_period } = await call<{ new_period: { id: string } }>('POST', path, body)
      const took = (performance.now() - began) / 1000
      await checks.mustBeAdjusted(periodId, new_period.id)
      periodId = new_period.id
      return took
    },
  }
}

/** One statement on the same tables with their keys and triggers and the entry that it owes, into a draft that is there already. */
export function byStatement(call: Call, checks: Checks, of: PricedPeriod): Adjusting {
  let { periodId } = of
  // drafts before all else, where nobody's days are
  let draftYear = 1900
  return {
    async adjust(year) {
      draftYear += 1
      const days = { start_date: `${draftYear}-01-01`, end_date: `${draftYear}-12-31` }
      const draft = await call('POST', `/convenios/${of.convenioId}/contracts`, days)
      await checks.settle()
      const began = performance.now()
      await writeToldRows(checks.superuser, checks.tenantId, of.convenioId, () =>
        checks.superuser.query(COPY, [checks.tenantId, periodId, draft.id, 1 + PERCENT / 100, `${year}-01-01`]),
      )
      const took = (performance.now() - began) / 1000
      await checks.mustBeAdjusted(periodId, draft.id)
      periodId = draft.id
      return took
    },
  }
}

const COPY = `
  insert into contracts.overrides
    (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, notes, metadata, created_at, updated_at)
  select tenant_id, uuidv7(), convenio_id, $3, procedure_code, procedure_name, round(price_cents * $4::numeric), notes, metadata, $5, $5
    from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted`

/** What is asked of the database beside the clock. */
export interface Checks {
  readonly superuser: Client
  readonly tenantId: string
  /** Writes out what earlier rounds left, so that no round pays for another. */
  settle(): Promise<void>
  /** @throws unless the one period has every price of the other, five percent higher and rounded half up */
  mustBeAdjusted(from: string, to: string): Promise<void>
}

export function checksBy(superuser: Client, tenantId: string): Checks {
  return {
    superuser,
    tenantId,
    async settle() {
      await superuser.query('checkpoint')
    },
    async mustBeAdjusted(from, to) {
      const { rows } = await superuser.query<{ all: number; right: number }>(RIGHT, [tenantId, from, to, 100 + PERCENT])
      const [found] = rows
      if (found === undefined || found.all === 0 || found.all !== found.right)
        throw new Error(`Of ${found?.all} prices only ${found?.right} are adjusted right`)
    },
  }
}

// in whole numbers, as no statement under measurement computes it
const RIGHT = `
  select count(*)::int as "all", (count(*) filter (where n.price_cents = (o.price_cents * $4::bigint + 50) / 100))::int as "right"
    from (select * from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted) o
    full join (select * from contracts.overrides where tenant_id = $1 and period_id = $3 and not is_deleted) n using (procedure_code)`
