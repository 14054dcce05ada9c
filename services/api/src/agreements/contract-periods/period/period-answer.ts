import { z } from 'zod'
import { ContractPeriod } from '@vigencia/contracts/contract-periods/contract-period.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { holds, type Validity } from '@vigencia/domain/calendar/validity.ts'
import {
  isPricing,
  statusSeen,
  type ClosedReason,
  type PeriodStatus,
} from '@vigencia/domain/agreements/period-status.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { CurrentPeriod, Period, PeriodAnswer } from './contract-period.ts'

export interface PeriodState {
  readonly days: Validity
  readonly status: PeriodStatus
  readonly closed_reason: ClosedReason | null
  readonly renewed_by: string | null
  readonly corrected_by?: string | null
  readonly revision: number
}

/** A period as answers show it: its status as seen today, and whether it is in force today. */
export function periodAnswer(period: Period, state: PeriodState, today: Day): PeriodAnswer {
  const { days, renewed_by, corrected_by = null, revision } = state
  const status = statusSeen(state, today)
  return {
    ...period,
    status,
    in_force: isPricing({ ...period, ...state }) && holds(days, today),
    closed_reason: status === 'expired' ? 'expiry' : status === 'renewed' ? 'renewal' : state.closed_reason,
    validity_start: days.start,
    validity_end: days.end,
    renewed_by,
    corrected_by,
    revision,
  }
}

/** A draft after a change. */
export function draftAnswer(period: Period, days: Validity, revision: number, today: Day): PeriodAnswer {
  return periodAnswer(period, { days, status: 'draft', closed_reason: null, renewed_by: null, revision }, today)
}

export function currentAnswer(period: CurrentPeriod, today: Day): PeriodAnswer {
  return periodAnswer(period, period, today)
}

// what came later stands only where it is used
const LATER_FIELDS = new Set([
  'supersedes',
  'corrects',
  'corrected_by',
  'copied_from',
  'adjust_overrides',
  'adjust_particular_prices',
  'act_rules',
  'price_sources',
])

/** As the API shows it, for the change log. */
export function periodValues(answer: PeriodAnswer): LoggedValues {
  const values = Object.entries(z.encode(ContractPeriod, answer))
  return Object.fromEntries(values.filter(([name, value]) => value !== null || !LATER_FIELDS.has(name)))
}

/** A period after a change of its days or status. */
export function changedAnswer(
  found: CurrentPeriod,
  state: Partial<PeriodState> & { revision: number },
  today: Day,
): PeriodAnswer {
  return periodAnswer(found, { ...found, ...state }, today)
}
