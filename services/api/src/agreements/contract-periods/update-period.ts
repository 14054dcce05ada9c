import type { update } from '@vigencia/contracts/contract-periods'
import { requestedTerms, type RequestedTableTerms, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustFitPaymentType } from '../convenios/convenio-rules.ts'
import { withWarnings } from './findings/draft-warnings.ts'
import { openDraft } from './period/find-period.ts'
import { currentAnswer, draftAnswer, periodValues } from './period/period-answer.ts'
import { mustBeFree, setValidity } from './period/period-validity.ts'
import { supersededBy } from './period/superseded-period.ts'

export const updatePeriod: UseCase<typeof update> = async (
  work,
  { convenio_id, period_id, start_date, end_date, supersedes: requested, ...fields },
) => {
  const { convenio, change, period, found } = await openDraft(work, { convenio_id, period_id })
  mustFitPaymentType({ payment_type: convenio.payment_type, copay_enabled: fields.copay_enabled })
  const days = { start: start_date, end: end_date }
  const supersedes = requested === undefined ? found.supersedes : requested
  const superseded = supersedes === null ? null : await supersededBy(work, { convenio_id, period_id: supersedes }, days)
  await mustBeFree(work, convenio_id, days, period_id, ...(superseded === null ? [] : [superseded.id]))
  const previous_values = periodValues(currentAnswer(found, work.today))
  // what was agreed goes on until somebody says otherwise
  const { uco_value, film_value, porte_values_from, table_factors, ...own } = fields
  work.em.assign(period, { ...own, ...tableTerms(fields, found), supersedes, updated_at: work.now })
  await setValidity(work, change, { convenio_id, period_id, days, status: 'draft', superseding: supersedes !== null })
  const answer = draftAnswer(period, days, change.revision, work.today)
  await change.record({
    change_type: 'update',
    change_description: `Draft period ${inWords(days)} updated`,
    affected_table: 'periods',
    period_id,
    previous_values,
    // that it supersedes nothing any more is told too
    new_values: { ...periodValues(answer), ...(found.supersedes !== null && { supersedes }) },
  })
  return withWarnings(work, answer, convenio)
}

/** A list of sources says the table and its percentage too, where the fields of the period do not. */
function tableTerms(fields: RequestedTableTerms, found: TableTerms): TableTerms {
  const [first] = fields.price_sources ?? []
  return requestedTerms(
    {
      ...fields,
      cbhpm_table_version: fields.cbhpm_table_version ?? first?.version ?? null,
      cbhpm_percentage: fields.cbhpm_percentage ?? first?.percentage ?? null,
    },
    found,
  )
}
