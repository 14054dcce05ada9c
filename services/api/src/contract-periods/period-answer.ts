import { z } from 'zod'
import { ContractPeriod } from '@vigencia/contracts/contract-periods/contract-period.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { holds, type Validity } from '@vigencia/domain/calendar/validity.ts'
import { statusSeen, type ClosedReason, type PeriodStatus } from '@vigencia/domain/contracts/period-status.ts'
import type { CurrentPeriod, Period, PeriodAnswer } from './contract-period.ts'

export interface PeriodState {
  readonly days: Validity
  readonly status: PeriodStatus
  readonly closed_reason: ClosedReason | null
  readonly revision: number
}

/** A period as it is answered: its status as seen today, and whether it is in force today. */
export function periodAnswer(period: Period, state: PeriodState, today: Day): PeriodAnswer {
  const { days, revision } = state
  const status = statusSeen(state.status, days, today)
  return {
    ...period,
    status,
    in_force: status !== 'draft' && state.closed_reason !== 'revocation' && !period.is_deleted && holds(days, today),
    closed_reason: status === 'expired' ? 'expiry' : state.closed_reason,
    validity_start: days.start,
    validity_end: days.end,
    revision,
  }
}

export function currentAnswer(period: CurrentPeriod, today: Day): PeriodAnswer {
  return periodAnswer(period, period, today)
}

/** As the API shows it, for the change log. */
export function periodValues(answer: PeriodAnswer): unknown {
  return z.encode(ContractPeriod, answer)
}
