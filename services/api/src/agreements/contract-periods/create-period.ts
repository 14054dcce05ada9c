import type { create } from '@vigencia/contracts/contract-periods'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustFitPaymentType } from '../convenios/convenio-rules.ts'
import { mustBeActive, openConvenio } from '../convenios/find-convenio.ts'
import { addPeriod } from './period/add-period.ts'
import type { CurrentPeriod } from './period/contract-period.ts'
import { AS_THEY_ARE, copyOverrides, copyTypeRules } from './period/copy-children.ts'
import { digestCopies } from './period/digested-children.ts'
import { findPeriod, mustNotBeDeleted } from './period/find-period.ts'
import { draftAnswer, periodValues } from './period/period-answer.ts'
import { mustBeFree, setValidity } from './period/period-validity.ts'
import { supersededBy } from './period/superseded-period.ts'

export const createPeriod: UseCase<typeof create> = async (work, input) => {
  const { convenio_id, start_date, end_date, supersedes, copy_from, ...fields } = input
  const { convenio, change } = await openConvenio(work, convenio_id)
  mustBeActive(convenio)
  const days = { start: start_date, end: end_date }
  const superseded = supersedes === null ? null : await supersededBy(work, { convenio_id, period_id: supersedes }, days)
  await mustBeFree(work, convenio_id, days, ...(superseded === null ? [] : [superseded.id]))
  const source = copy_from === null ? null : await sourceOf(work, convenio_id, copy_from)
  const own = { ...fields, table_adjustments: fields.table_adjustments ?? [] }
  const terms = source === null ? own : { ...fields, ...copiedTerms(source, fields) }
  mustFitPaymentType({ payment_type: convenio.payment_type, copay_enabled: terms.copay_enabled })
  const period = addPeriod(work, { ...terms, convenio_id, supersedes })
  await work.em.flush()
  const way = { convenio_id, from: copy_from ?? period.id, to: period.id, at: change.at }
  if (source !== null) {
    await copyOverrides(work, way, AS_THEY_ARE)
    await copyTypeRules(work, way)
  }
  const superseding = supersedes !== null
  await setValidity(work, change, { convenio_id, period_id: period.id, days, status: 'draft', superseding })
  const answer = draftAnswer(period, days, change.revision, work.today)
  const made = source === null ? [] : await digestCopies(work, period.id, change.at)
  await change.record({
    change_type: 'create',
    change_description: `Draft period ${inWords(days)} created${source === null ? '' : `, copied from ${inWords(source.days)}`}`,
    affected_table: 'periods',
    affected_record_count: 1 + made.reduce((sum, { count }) => sum + count, 0),
    period_id: period.id,
    new_values: { ...periodValues(answer), ...(source !== null && { copy_from, made }) },
  })
  return answer
}

/** Of whatever status, revoked ones too. */
async function sourceOf(work: UnitOfWork, convenio_id: string, period_id: string): Promise<CurrentPeriod> {
  const source = await findPeriod(work, { convenio_id, period_id })
  mustNotBeDeleted(source)
  return source
}

type Terms = { readonly table_adjustments?: CurrentPeriod['table_adjustments'] | undefined } & Pick<
  CurrentPeriod,
  | 'cbhpm_table_version'
  | 'cbhpm_percentage'
  | 'copay_enabled'
  | 'default_copay_percent'
  | 'default_copay_max_cents'
  | 'requires_card_number'
  | 'requires_authorization'
>

/** The terms of a period where a request says none. Adjustments belong to the table terms that they were agreed for. */
function copiedTerms(source: CurrentPeriod, fields: Terms) {
  const version = fields.cbhpm_table_version ?? source.cbhpm_table_version
  const percentage = fields.cbhpm_percentage ?? source.cbhpm_percentage
  const sameTable = version === source.cbhpm_table_version && percentage === source.cbhpm_percentage
  return {
    cbhpm_table_version: version,
    cbhpm_percentage: percentage,
    table_adjustments: fields.table_adjustments ?? (sameTable ? source.table_adjustments : []),
    copay_enabled: fields.copay_enabled ?? source.copay_enabled,
    default_copay_percent: fields.default_copay_percent ?? source.default_copay_percent,
    default_copay_max_cents: fields.default_copay_max_cents ?? source.default_copay_max_cents,
    requires_card_number: fields.requires_card_number ?? source.requires_card_number,
    requires_authorization: fields.requires_authorization ?? source.requires_authorization,
  }
}
