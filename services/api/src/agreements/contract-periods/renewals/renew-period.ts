import type { z } from 'zod'
import type { renew } from '@vigencia/contracts/contract-periods'
import { inWords, type Validity } from '@vigencia/domain/calendar/validity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustBeActive, openConvenio } from '../../convenios/find-convenio.ts'
import { addPeriod } from '../period/add-period.ts'
import type { CurrentPeriod, Period } from '../period/contract-period.ts'
import { copyTypeRules, countChildren } from '../period/copy-children.ts'
import { copyOverrides, countOverrides } from '../period/copy-overrides.ts'
import { digestChildren, digestCopies } from '../period/digested-children.ts'
import { findPeriod, mustNotBeDeleted, periodsOf } from '../period/find-period.ts'
import { draftAnswer, periodValues } from '../period/period-answer.ts'
import { mustBeFree, setValidity } from '../period/period-validity.ts'
import { countParticularPrices, findParticularPrices } from '../reajuste/move-particular-prices.ts'
import { mustBeAsPreviewed } from '../reajuste/price-moves.ts'
import { alreadyRenewed, renewalInput, renewalOf } from './existing-renewal.ts'
import { lostEnd, planRenewal } from './plan-renewal.ts'
import { digestOfRenewal, movesOf } from './renewal-moves.ts'

type Renewal = z.output<(typeof renew)['output']>

export const renewPeriod: UseCase<typeof renew> = async (work, { preview_digest, ...input }) => {
  const { convenio_id, period_id } = input
  const { convenio, change } = await openConvenio(work, convenio_id)
  const source = await findPeriod(work, { convenio_id, period_id })
  mustNotBeDeleted(source)
  const periods = await periodsOf(work, convenio_id)
  const renewal_asked = renewalInput(input, convenio)
  const existing = renewalOf(source, periods)
  if (existing !== null) {
    if (existing.status !== 'draft' || existing.renewal_asked !== renewal_asked)
      throw alreadyRenewed(work, source, existing)
    return { ...(await renewalAnswer(work, source, existing, existing.days)), already_existed: true }
  }
  mustBeActive(convenio)
  const plan = planRenewal(source, periods, input, convenio, work.today)
  const { days, overrides } = plan
  await mustBeFree(work, convenio_id, days)
  await countOverrides(work, { convenio_id, period_id }, overrides)
  await findParticularPrices(work, plan.selfPay)
  if (preview_digest !== null)
    mustBeAsPreviewed(preview_digest, await digestOfRenewal(work, plan, await movesOf(work, plan, convenio)))

  const period = addPeriod(work, {
    ...plan.terms,
    ...plan.percent,
    reajuste_description: input.reajuste_description,
    renewal_of: source.id,
    renewal_asked,
    notes: input.notes,
    metadata: input.metadata,
  })
  await work.em.flush()
  const way = { convenio_id, from: period_id, to: period.id, at: change.at }
  await copyOverrides(work, way, overrides)
  await copyTypeRules(work, way)
  await setValidity(work, change, { convenio_id, period_id: period.id, days, status: 'draft' })
  const answer = await renewalAnswer(work, source, { ...period, revision: change.revision }, days)
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

async function renewalAnswer(
  work: UnitOfWork,
  source: CurrentPeriod,
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
    warnings: lostEnd(source, days),
    revision: period.revision,
  }
}
