import type { reajuste } from '@vigencia/contracts/contract-periods'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { isKindMoved } from '@vigencia/domain/agreements/reajuste.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { digestOfList } from '../../../platform/change-log/digest-of-list.ts'
import { digestVersions } from '../../particular-prices/digested-versions.ts'
import { addPeriod } from '../period/add-period.ts'
import { copyTypeRules } from '../period/copy-children.ts'
import { copyOverrides, countOverrides } from '../period/copy-overrides.ts'
import { digestChildren } from '../period/digested-children.ts'
import { openForAct, periodsOf } from '../period/find-period.ts'
import { namedPeriod } from '../period/other-periods.ts'
import { currentAnswer, periodAnswer, periodValues } from '../period/period-answer.ts'
import { mustBeFree, setValidity } from '../period/period-validity.ts'
import { mustBeActive } from '../../convenios/find-convenio.ts'
import { makeNamedTablesAvailable } from '../../price-tables/make-tables-available.ts'
import { findParticularPrices, moveParticularPrices } from './move-particular-prices.ts'
import { planReajuste, type ReajustePlan } from './plan-reajuste.ts'
import { mustBeAsPreviewed } from './price-moves.ts'
import { movesOf, previewDigest } from './reajuste-moves.ts'

export const reajustePeriod: UseCase<typeof reajuste> = async (work, { preview_digest, ...input }) => {
  const { convenio_id, period_id } = input
  const { convenio, change, found } = await openForAct(work, { convenio_id, period_id }, input.retroactive)
  mustBeActive(convenio)
  const closed_period = periodValues(currentAnswer(found, work.today))
  const plan = planReajuste(found, await periodsOf(work, convenio_id), input, work.today)
  await mustBeFree(work, convenio_id, plan.days, period_id)
  const counted = await countOverrides(work, { convenio_id, period_id }, plan.overrides)
  const prices = await findParticularPrices(work, plan.selfPay)
  if (preview_digest !== null)
    mustBeAsPreviewed(preview_digest, await previewDigest(work, plan, await movesOf(work, plan)))

  const period = addPeriod(work, {
    ...plan.successor,
    adjusted_from: period_id,
    reajuste_percent: input.reajuste_percent,
    reajuste_description: input.reajuste_description,
    adjust_overrides: isKindMoved(input.reajuste_percent, input.adjust_overrides),
    adjust_particular_prices:
      convenio.payment_type === 'particular'
        ? isKindMoved(input.reajuste_percent, input.adjust_particular_prices)
        : null,
    notes: input.notes,
    metadata: input.metadata,
    activated_at: work.now,
  })
  await work.em.flush()
  const way = { convenio_id, from: period_id, to: period.id, at: change.at }
  await copyOverrides(work, way, plan.overrides)
  const type_rules_copied = input.copy_type_rules ? await copyTypeRules(work, way) : 0
  await moveParticularPrices(work, change, plan.selfPay)
  const closed = { status: 'terminated', closed_reason: 'reajuste', days: plan.closing.days } as const
  await setValidity(work, change, { convenio_id, period_id, ...closed })
  // this comes last, because it freezes the period with its children
  await setValidity(work, change, { convenio_id, period_id: period.id, days: plan.days, status: 'active' })
  const made_known = await makeNamedTablesAvailable(work, change, convenio_id, period)

  const born = { days: plan.days, status: 'active', closed_reason: null, renewed_by: null } as const
  const new_period = periodAnswer(period, { ...born, revision: change.revision }, work.today)
  const stored = input.copy_particular_prices
  const answer = {
    closed_period_id: period_id,
    closed_validity_end: plan.closing.days.end,
    overrides_copied: counted.copied,
    overrides_added: counted.added,
    overrides_removed: counted.removed,
    particular_prices_copied: stored ? prices.inForce : 0,
    particular_prices_ended: stored ? 0 : prices.inForce,
    scheduled_particular_prices: [...prices.scheduled],
    type_rules_copied,
    gap: plan.closing.gap,
    later_periods: plan.later.map((one) => namedPeriod(one, work.today)),
    retroactive: plan.retroactive,
    revision: change.revision,
  }
  change.emit({
    type: 'reajuste.made',
    data: { convenio_id, closed_period_id: period_id, period_id: period.id, revision: change.revision },
  })
  await change.record({
    change_type: 'reajuste',
    change_description: inSentence(plan),
    affected_table: 'periods',
    affected_record_count: 2 + counted.copied + counted.added + prices.inForce + type_rules_copied,
    period_id: period.id,
    previous_values: { closed_period },
    new_values: {
      ...answer,
      closed_validity_end: plan.closing.days.end.toString(),
      gap: plan.closing.gap && { from: plan.closing.gap.from.toString(), to: plan.closing.gap.to.toString() },
      later_periods: plan.later.map(({ id }) => id),
      new_period: periodValues(new_period),
      // whoever asked for more than a few has the list: the entry does not grow with it
      scheduled_particular_prices: digestOfList(prices.scheduled),
      changes: digestOfList(input.changes),
      ...made_known,
      rows: [...(await digestChildren(work, period.id)), ...(await digestVersions(work, convenio_id, change))],
    },
    reason: input.reajuste_description,
    retroactive: plan.retroactive,
  })
  return { new_period, ...answer, warnings: plan.warnings }
}

function inSentence({ source, days, input: { reajuste_percent: percent } }: ReajustePlan): string {
  const by = percent === null ? '' : ` by ${toNumber(percent)} %`
  return `Prices adjusted${by}: period ${inWords(source.days)} closed, ${inWords(days)} opened`
}
