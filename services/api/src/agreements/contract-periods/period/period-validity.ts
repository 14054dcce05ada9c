import { randomUUIDv7 } from 'node:crypto'
import { toDateRange } from '@vigencia/domain/calendar/date-range.ts'
import { inWords, shareADay, type Validity } from '@vigencia/domain/calendar/validity.ts'
import {
  holdsDays,
  statusSeen,
  type ClosedReason,
  type PeriodStatus,
} from '@vigencia/domain/agreements/period-status.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPeriod } from './contract-period.ts'
import { periodsOf } from './find-period.ts'

interface NewValidity {
  readonly convenio_id: string
  readonly period_id: string
  readonly days: Validity
  readonly status: PeriodStatus
  readonly closed_reason?: ClosedReason | null
  /** Of a draft that is meant to supersede another period, with which it may share days. */
  readonly superseding?: boolean
}

/** How a revocation stores a period; the days that it had are kept with it, and it prices none of them. */
export const REVOKED = { status: 'terminated', closed_reason: 'revocation' } as const

/** Gives a period these days and this status from this change on. Its earlier ones stay known as they were. */
export async function setValidity(work: UnitOfWork, change: Change, next: NewValidity): Promise<void> {
  await work.em.flush() // the period itself, while it may still change
  await endValidity(work, change, next.period_id)
  await work.sql(
    `insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, closed_reason, known_from, superseding)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      work.tenant.id,
      randomUUIDv7(),
      next.convenio_id,
      next.period_id,
      toDateRange(next.days),
      next.status,
      next.closed_reason ?? null,
      change.revision,
      next.superseding ?? false,
    ],
  )
  emitStatus(change, next)
}

function emitStatus(change: Change, { convenio_id, period_id, status }: NewValidity): void {
  const { revision } = change
  if (status === 'draft') return
  if (status === 'active') change.emit({ type: 'period.activated', data: { convenio_id, period_id, status, revision } })
  else change.emit({ type: 'period.ended', data: { convenio_id, period_id, status, revision } })
}

/** Takes all days from a period from this change on. */
export async function endValidity(work: UnitOfWork, change: Change, periodId: string): Promise<void> {
  await work.sql(
    'update contracts.period_validities set known_until = $3 where tenant_id = $1 and period_id = $2 and known_until is null',
    [work.tenant.id, periodId, change.revision],
  )
}

/**
 * Refuses days that another period of the convenio holds, drafts included. An exclusion constraint guards it under any
 * race.
 * @param but those that do not count
 * @throws Refusal `period_overlap` that names the other period and its dates
 */
export async function mustBeFree(
  work: UnitOfWork,
  convenioId: string,
  days: Validity,
  ...but: readonly string[]
): Promise<void> {
  refuseTaken(work, days, await holdersBeside(work, convenioId, but))
}

/**
 * The same of the days that a period itself is to have. A draft that is meant to supersede it is not in its way.
 * @throws Refusal `period_overlap`
 */
export async function mustBeFreeFor(work: UnitOfWork, own: CurrentPeriod, days: Validity): Promise<void> {
  const periods = await periodsOf(work, own.convenio_id)
  const place = new Set(periods.filter((one) => one.place === own.place).map(({ id }) => id))
  const others = periods.filter((one) => holdsDays(one) && one.id !== own.id)
  refuseTaken(work, days, others.filter(({ status, supersedes }) => status !== 'draft' || !place.has(supersedes ?? ''))) // prettier-ignore
}

async function holdersBeside(work: UnitOfWork, convenioId: string, but: readonly string[]): Promise<CurrentPeriod[]> {
  return (await periodsOf(work, convenioId)).filter((other) => holdsDays(other) && !but.includes(other.id))
}

function refuseTaken(work: UnitOfWork, days: Validity, others: readonly CurrentPeriod[]): void {
  const other = others.find((one) => shareADay(one.days, days))
  if (other === undefined) return
  throw new Refusal(
    'period_overlap',
    `${inWords(days)} shares days with the ${statusSeen(other, work.today)} period ${other.id}, ${inWords(other.days)}.`,
  )
}

/** The revision of a period's activation. */
export async function bornAt(work: UnitOfWork, periodId: string): Promise<number> {
  const [first] = await work.sql<{ born_at: string | null }>(
    `select min(known_from)::text as born_at from contracts.period_validities
      where tenant_id = $1 and period_id = $2 and status <> 'draft'`,
    [work.tenant.id, periodId],
  )
  if (!first?.born_at) throw new Error(`period ${periodId} is a draft`)
  return Number(first.born_at)
}
