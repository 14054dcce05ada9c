import type { activate } from '@vigencia/contracts/contract-periods'
import { sourcesOf, termsOf, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Convenio } from '../convenios/convenio.ts'
import { mustBeActive } from '../convenios/find-convenio.ts'
import { findingsOfPeriod } from './findings/list-findings.ts'
import { digestVersions } from '../particular-prices/digested-versions.ts'
import { makeNamedTablesAvailable } from '../price-tables/make-tables-available.ts'
import type { Period } from './period/contract-period.ts'
import { digestChildren } from './period/digested-children.ts'
import { openDraft, periodsOf } from './period/find-period.ts'
import { currentAnswer, periodAnswer, periodValues } from './period/period-answer.ts'
import { toldState } from './period/other-periods.ts'
import { setValidity } from './period/period-validity.ts'
import { endSuperseded } from './period/superseded-period.ts'
import { findParticularPrices, moveParticularPrices, type ParticularMoves } from './reajuste/move-particular-prices.ts'
import { selfPayOf } from './renewals/plan-renewal.ts'

export const activatePeriod: UseCase<typeof activate> = async (work, { convenio_id, period_id }) => {
  const { convenio, change, period, found } = await openDraft(work, { convenio_id, period_id })
  mustBeActive(convenio)
  const previous_values = periodValues(currentAnswer(found, work.today))
  work.em.assign(period, { ...frozenWith(convenio, period), activated_at: work.now, updated_at: work.now })
  const selfPay = selfPayOf(found, convenio_id, await periodsOf(work, convenio_id), found.days.start)
  const prices = selfPay.percent === null ? NO_SELF_PAY : await findParticularPrices(work, selfPay)
  const superseded = await endSuperseded(work, change, found)
  await setValidity(work, change, { convenio_id, period_id, days: found.days, status: 'active' })
  if (selfPay.percent !== null) await moveParticularPrices(work, change, selfPay)
  const made_known = await makeNamedTablesAvailable(work, change, convenio_id, period)
  const answer = periodAnswer(
    period,
    { days: found.days, status: 'active', closed_reason: null, renewed_by: null, revision: change.revision },
    work.today,
  )
  const retroactive = isBefore(found.days.start, work.today)
  await change.record({
    change_type: 'activate',
    change_description: `Period ${inWords(found.days)} activated${superseded === null ? '' : ', and the one that it supersedes ended'}`,
    affected_table: 'periods',
    affected_record_count: (superseded === null ? 1 : 2) + prices.inForce,
    period_id,
    previous_values: { ...previous_values, ...(superseded && { other_periods: [toldState(superseded.before)] }) },
    // the entry has the children as they are frozen from here on
    new_values: {
      ...periodValues(answer),
      ...(superseded && { other_periods: [toldState(superseded.after)] }),
      ...made_known,
      rows: [
        ...(await digestChildren(work, period_id)),
        ...(selfPay.percent === null ? [] : await digestVersions(work, convenio_id, change)),
      ],
    },
    retroactive,
  })
  const superseded_period_id = superseded?.after.id ?? null
  const warnings = await findingsOfPeriod(work, { convenio_id, period_id })
  return {
    ...answer,
    superseded_period_id,
    particular_prices_adjusted: prices.inForce,
    scheduled_particular_prices: [...prices.scheduled],
    retroactive,
    warnings,
  }
}

// a period that moves no self-pay price leaves those that are scheduled alone, and does not name them
const NO_SELF_PAY: ParticularMoves = { inForce: 0, scheduled: [] }

/** Copies from the convenio what the period left out. From here on it is the period's own. */
function frozenWith(convenio: Convenio, period: Period) {
  return {
    ...withTable(period, convenio.cbhpm_table_version),
    copay_enabled: period.copay_enabled ?? convenio.copay_enabled,
    default_copay_percent: period.default_copay_percent ?? convenio.default_copay_percent,
    default_copay_max_cents: period.default_copay_max_cents ?? convenio.default_copay_max_cents,
    requires_card_number: period.requires_card_number ?? convenio.requires_card_number,
    requires_authorization: period.requires_authorization ?? convenio.requires_authorization,
  }
}

/** The table of the convenio is that of the first source, where that names none. */
function withTable(period: Period, ofConvenio: string | null): TableTerms {
  const [first, ...further] = sourcesOf(period)
  return termsOf([{ ...first, version: first.version ?? ofConvenio }, ...further])
}
