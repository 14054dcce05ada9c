import type { correct } from '@vigencia/contracts/contract-periods'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { digestOfList } from '../../../platform/change-log/digest-of-list.ts'
import { mustFitPaymentType } from '../../convenios/convenio-rules.ts'
import { mustBeActive } from '../../convenios/find-convenio.ts'
import { makeNamedTablesAvailable } from '../../price-tables/make-tables-available.ts'
import { addPeriod } from '../period/add-period.ts'
import type { Period } from '../period/contract-period.ts'
import { addTypeRules, copyTypeRules } from '../period/copy-children.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { copyOverrides, countOverrides, type Way } from '../period/copy-overrides.ts'
import { digestChildren } from '../period/digested-children.ts'
import { openForAct } from '../period/find-period.ts'
import { toldState } from '../period/other-periods.ts'
import { currentAnswer, periodAnswer, periodValues } from '../period/period-answer.ts'
import { mustBeFreeFor, setValidity } from '../period/period-validity.ts'
import { mustBeAsPreviewed, priceMoves } from '../reajuste/price-moves.ts'
import { digestOfCorrection } from './digest-of-correction.ts'
import { comparedPrices, planCorrection, type CorrectionPlan } from './plan-correction.ts'

const CORRECTED = { status: 'terminated', closed_reason: 'correction' } as const

export const correctPeriod: UseCase<typeof correct> = async (work, { preview_digest, ...input }) => {
  const { convenio_id, period_id } = input
  const { convenio, change, found } = await openForAct(work, { convenio_id, period_id }, input.retroactive)
  mustBeActive(convenio)
  const plan = planCorrection(found, input, work.today)
  mustFitPaymentType({ payment_type: convenio.payment_type, copay_enabled: plan.terms.copay_enabled })
  await mustBeFreeFor(work, found, plan.days)
  await qualifiersMustExist(work, convenio_id, input.type_rules ?? [])
  const counted = await countOverrides(work, { convenio_id, period_id }, plan.overrides)
  if (preview_digest !== null) {
    const moves = await priceMoves(work, comparedPrices(plan))
    mustBeAsPreviewed(preview_digest, await digestOfCorrection(work, plan, moves))
  }

  const period = addInItsPlace(work, plan)
  await work.em.flush()
  const way = { convenio_id, from: period_id, to: period.id, at: change.at }
  await copyOverrides(work, way, plan.overrides)
  const type_rules_copied = await bringTypeRules(work, way, plan)
  await setValidity(work, change, { convenio_id, period_id, days: found.days, ...CORRECTED })
  const { status, closed_reason, renewed_by } = found
  // this comes last, because it freezes the period with its children
  await setValidity(work, change, { convenio_id, period_id: period.id, days: plan.days, status, closed_reason })
  const made_known = await makeNamedTablesAvailable(work, change, convenio_id, period)

  const state = { days: plan.days, status, closed_reason, renewed_by, revision: change.revision }
  const new_period = periodAnswer(period, state, work.today)
  const answer = {
    corrected_period_id: period_id,
    overrides_copied: counted.copied,
    overrides_added: counted.added,
    overrides_removed: counted.removed,
    type_rules_copied,
    retroactive: plan.retroactive,
    revision: change.revision,
  }
  await change.record({
    change_type: 'correct',
    change_description: `Period ${inWords(found.days)} corrected from its first day on`,
    affected_table: 'periods',
    affected_record_count: 2 + counted.copied + counted.added + type_rules_copied,
    period_id: period.id,
    previous_values: { corrected_period: periodValues(currentAnswer(found, work.today)) },
    new_values: {
      ...answer,
      new_period: periodValues(new_period),
      other_periods: [
        toldState({ ...found, ...CORRECTED }),
        toldState({ id: period.id, days: plan.days, status, closed_reason }),
      ],
      changes: digestOfList(input.changes),
      ...made_known,
      rows: await digestChildren(work, period.id),
    },
    reason: input.reason,
    retroactive: plan.retroactive,
  })
  return { new_period, ...answer }
}

/** With the links of the one that it corrects: what made that one counts as having made this one. */
function addInItsPlace(work: UnitOfWork, { source, terms, input }: CorrectionPlan): Period {
  return addPeriod(work, {
    ...terms,
    corrects: source.id,
    place_of: source.place,
    supersedes: source.supersedes,
    renewal_of: source.renewal_of,
    renewal_asked: source.renewal_asked,
    adjusted_from: source.adjusted_from,
    reajuste_percent: source.reajuste_percent,
    adjust_overrides: source.adjust_overrides,
    adjust_particular_prices: source.adjust_particular_prices,
    copied_from: source.copied_from,
    reajuste_description: input.reajuste_description ?? source.reajuste_description,
    notes: input.notes ?? source.notes,
    metadata: input.metadata ?? source.metadata,
    activated_at: work.now,
  })
}

async function bringTypeRules(work: UnitOfWork, way: Way, { input }: CorrectionPlan): Promise<number> {
  if (input.type_rules !== undefined) return addTypeRules(work, way, input.type_rules)
  return input.copy_type_rules ? copyTypeRules(work, way) : 0
}
