import { adjustmentsOfOtherTerms } from '@vigencia/domain/agreements/findings/adjustments-of-other-terms.ts'
import type { Finding } from '@vigencia/domain/agreements/findings/finding.ts'
import type { Adjustments } from '@vigencia/domain/agreements/findings/period-facts.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from '../../convenios/convenio.ts'
import { periodsOf } from '../period/find-period.ts'
import type { CurrentPeriod, PeriodAnswer } from '../period/contract-period.ts'

type Took = Pick<
  CurrentPeriod,
  | 'renewal_of'
  | 'copied_from'
  | 'supersedes'
  | 'status'
  | 'cbhpm_table_version'
  | 'cbhpm_percentage'
  | 'table_adjustments'
>

/**
 * A period's adjustments beside those of the period that it renews, was copied from or supersedes.
 * @param ofConvenio the table that a draft which names none gets at its activation
 */
export function adjustmentsOf(
  periods: readonly CurrentPeriod[],
  period: Took,
  ofConvenio: string | null,
): Adjustments | null {
  const source = periods.find(({ id }) => id === (period.renewal_of ?? period.copied_from ?? period.supersedes))
  if (source === undefined) return null
  const { cbhpm_percentage, table_adjustments } = period
  const cbhpm_table_version = period.cbhpm_table_version ?? (period.status === 'draft' ? ofConvenio : null)
  return { source_id: source.id, agreed: source, now: { cbhpm_table_version, cbhpm_percentage, table_adjustments } }
}

/** A draft as its creation and its replacement answer it, with what is worth a look in its terms. */
export async function withWarnings(
  work: UnitOfWork,
  answer: PeriodAnswer,
  { id, cbhpm_table_version }: Pick<Convenio, 'id' | 'cbhpm_table_version'>,
): Promise<PeriodAnswer & { warnings: Finding[] }> {
  const periods = await periodsOf(work, id)
  const warning = adjustmentsOfOtherTerms(adjustmentsOf(periods, answer, cbhpm_table_version))
  return { ...answer, warnings: warning === null ? [] : [warning] }
}
