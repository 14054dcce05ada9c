import type { z } from 'zod'
import type { renew } from '@vigencia/contracts/contract-periods'
import { dayAfter, isBefore } from '@vigencia/domain/calendar/day.ts'
import { inWords, type Validity } from '@vigencia/domain/calendar/validity.ts'
import { holdsDays, statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import { percentOfKind } from '@vigencia/domain/agreements/reajuste.ts'
import { successorOf } from '@vigencia/domain/agreements/successor.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Convenio } from '../convenios/convenio.ts'
import { mustBeActive, openConvenio } from '../convenios/find-convenio.ts'
import { countParticularPrices } from './reajuste/move-particular-prices.ts'
import { addPeriod } from './period/add-period.ts'
import type { CurrentPeriod, Period } from './period/contract-period.ts'
import { copyOverrides, copyTypeRules, countChildren, countOverrides } from './period/copy-children.ts'
import { digestChildren, digestCopies } from './period/digested-children.ts'
import { findPeriod, mustNotBeDeleted, periodsOf } from './period/find-period.ts'
import { draftAnswer, periodValues } from './period/period-answer.ts'
import { mustBeFree, setValidity } from './period/period-validity.ts'

type Input = z.output<(typeof renew)['input']>
type Renewal = z.output<(typeof renew)['output']>

export const renewPeriod: UseCase<typeof renew> = async (work, input) => {
  const { convenio_id, period_id } = input
  const { convenio, change } = await openConvenio(work, convenio_id)
  const source = await findPeriod(work, { convenio_id, period_id })
  mustNotBeDeleted(source)
  const existing = await renewalOf(work, source, input)
  if (existing !== null) return { ...(await renewalAnswer(work, existing, existing.days)), already_existed: true }
  mustBeActive(convenio)
  const days = daysOfRenewal(work, source, input)
  await mustBeFree(work, convenio_id, days)
  mustLeaveSelfPay(convenio, input)
  const { reajuste_percent, changes } = input
  const overrides = { copied: true, percent: percentOfKind(reajuste_percent, input.adjust_overrides), changes }
  await countOverrides(work, period_id, overrides)
  const period = addPeriod(work, {
    ...successorOf(source, input),
    reajuste_percent: input.reajuste_percent,
    reajuste_description: input.reajuste_description,
    renewal_of: source.id,
    renewal_asked: inOneForm(input),
    notes: input.notes,
    metadata: input.metadata,
  })
  await work.em.flush()
  const way = { convenio_id, from: period_id, to: period.id, at: change.at }
  await copyOverrides(work, way, overrides)
  await copyTypeRules(work, way)
  await setValidity(work, change, { convenio_id, period_id: period.id, days, status: 'draft' })
  const answer = await renewalAnswer(work, { ...period, revision: change.revision }, days)
  await change.record({
    change_type: 'renew',
    change_description: `Draft period ${inWords(days)} renews ${inWords(source.days)}`,
    affected_table: 'periods',
    affected_record_count: 1 + answer.overrides_copied + answer.type_rules_copied,
    period_id: period.id,
    new_values: {
      ...periodValues(draftAnswer(period, days, change.revision, work.today)),
      // the comparison is with the source, which is frozen; a draft's own rows may still change
      rows: await digestChildren(work, period_id),
      made: await digestCopies(work, period.id, change.at),
    },
  })
  return { ...answer, already_existed: false }
}

/**
 * The draft that already renews it, if it was asked for with the same input.
 * @throws Refusal `already_renewed` that names it
 */
async function renewalOf(work: UnitOfWork, source: CurrentPeriod, input: Input): Promise<CurrentPeriod | null> {
  const periods = await periodsOf(work, source.convenio_id)
  const place = new Set(periods.filter((period) => period.place === source.place).map(({ id }) => id))
  const renewal = periods.find(({ renewal_of, ...period }) => place.has(renewal_of ?? '') && holdsDays(period))
  if (renewal === undefined) return null
  if (renewal.status === 'draft' && renewal.renewal_asked === inOneForm(input)) return renewal
  throw new Refusal(
    'already_renewed',
    `Contract period ${source.id} has a renewal: ${statusSeen(renewal, work.today)} period ${renewal.id}, ${inWords(renewal.days)}.`,
  )
}

/**
 * Self-pay prices belong to the convenio, and a draft moves none.
 * @throws Refusal `invalid_input` for a percent that would be thought to
 */
function mustLeaveSelfPay({ payment_type }: Convenio, input: Input): void {
  if (payment_type !== 'particular' || input.reajuste_percent === null || input.adjust_particular_prices === false)
    return
  const message = 'must be false beside a percent: self-pay prices are moved by a reajuste'
  throw new Refusal('invalid_input', `adjust_particular_prices ${message}`, [
    { path: ['adjust_particular_prices'], message },
  ])
}

function inOneForm(input: Input): string {
  const { new_end_date, cbhpm_percentage, cbhpm_table_version, notes, metadata, changes } = input
  const { reajuste_percent, reajuste_description, adjust_table_prices, adjust_overrides } = input
  return canonicalJson({
    new_end_date: new_end_date?.toString() ?? null,
    cbhpm_percentage,
    cbhpm_table_version,
    notes,
    metadata,
    // a renewal that was asked for before these were known is still the same
    ...(reajuste_percent !== null && { reajuste_percent: toNumber(reajuste_percent) }),
    ...(reajuste_description !== null && { reajuste_description }),
    ...(adjust_table_prices !== null && { adjust_table_prices }),
    ...(adjust_overrides !== null && { adjust_overrides }),
    ...(changes.length > 0 && { changes: changes.map((one) => ({ ...one })) }),
  })
}

/** @throws Refusal `period_not_renewable`, or `invalid_input` for an end that does not follow the start */
function daysOfRenewal(work: UnitOfWork, source: CurrentPeriod, { new_end_date }: Input): Validity {
  const status = statusSeen(source, work.today)
  if (status !== 'active' && status !== 'expired') {
    throw new Refusal(
      'period_not_renewable',
      `Contract period ${source.id} is ${status}: only an active or expired one is renewed.`,
    )
  }
  if (source.days.end === null)
    throw new Refusal(
      'period_not_renewable',
      `Contract period ${source.id} is open-ended: there is no end to renew it at.`,
    )
  const start = dayAfter(source.days.end)
  if (new_end_date !== null && !isBefore(start, new_end_date)) {
    const message = `must be strictly after ${start.toString()}, the first day of the renewal`
    throw new Refusal('invalid_input', `new_end_date ${message}`, [{ path: ['new_end_date'], message }])
  }
  return { start, end: new_end_date }
}

async function renewalAnswer(
  work: UnitOfWork,
  period: Period & { revision: number },
  days: Validity,
): Promise<Omit<Renewal, 'already_existed'>> {
  const children = await countChildren(work, period.id)
  return {
    new_period_id: period.id,
    source_period_id: period.renewal_of as string,
    convenio_id: period.convenio_id,
    validity_start: days.start,
    validity_end: days.end,
    cbhpm_table_version: period.cbhpm_table_version,
    cbhpm_percentage: period.cbhpm_percentage,
    overrides_copied: children.overrides,
    particular_prices_copied: await countParticularPrices(work, period.convenio_id, days.start),
    type_rules_copied: children.type_rules,
    status: 'draft',
    created_at: period.created_at,
    revision: period.revision,
  }
}
