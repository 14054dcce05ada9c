import { adjustmentsOfOtherTerms } from '@vigencia/domain/agreements/findings/adjustments-of-other-terms.ts'
import { endDateLost } from '@vigencia/domain/agreements/findings/end-date-lost.ts'
import type { Finding } from '@vigencia/domain/agreements/findings/finding.ts'
import { holdsDays } from '@vigencia/domain/agreements/period-status.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from '../../convenios/convenio.ts'
import { periodsOf } from '../period/find-period.ts'
import type { CurrentPeriod, PeriodAnswer } from '../period/contract-period.ts'
import { adjustmentsOf } from './adjustments-of.ts'

/** A draft as its creation and its replacement answer it, with what is worth a look in its terms. */
export async function withWarnings(
  work: UnitOfWork,
  answer: PeriodAnswer,
  { id, cbhpm_table_version }: Pick<Convenio, 'id' | 'cbhpm_table_version'>,
): Promise<PeriodAnswer & { warnings: Finding[] }> {
  const periods = await periodsOf(work, id)
  const warnings = [
    lostEnd(periods, answer),
    adjustmentsOfOtherTerms(adjustmentsOf(periods, answer, cbhpm_table_version)),
  ].filter((one) => one !== null)
  return { ...answer, warnings }
}

/** Of a draft that is to take over from another: that one has an end, or what has corrected it. */
function lostEnd(periods: readonly CurrentPeriod[], draft: PeriodAnswer): Finding | null {
  const named = periods.find(({ id }) => id === (draft.renewal_of ?? draft.supersedes))
  if (named === undefined) return null
  const source = periods.find((one) => one.place === named.place && holdsDays(one)) ?? named
  return endDateLost(source, { start: draft.validity_start, end: draft.validity_end })
}
