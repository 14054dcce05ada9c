import type { create } from '@vigencia/contracts/contract-periods'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { InheritedTerms } from '@vigencia/domain/agreements/successor.ts'
import { requestedTerms, type RequestedTableTerms, type TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustFitPaymentType } from '../convenios/convenio-rules.ts'
import { mustBeActive, openConvenio } from '../convenios/find-convenio.ts'
import { withWarnings } from './findings/draft-warnings.ts'
import { addPeriod } from './period/add-period.ts'
import type { CurrentPeriod } from './period/contract-period.ts'
import { copyTypeRules } from './period/copy-children.ts'
import { AS_THEY_ARE, copyOverrides } from './period/copy-overrides.ts'
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
  const { notes, metadata, ...requested } = fields
  const terms = termsOf(requested, source ?? NO_TERMS)
  mustFitPaymentType({ payment_type: convenio.payment_type, copay_enabled: terms.copay_enabled })
  const period = addPeriod(work, { ...terms, notes, metadata, convenio_id, supersedes, copied_from: copy_from })
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
    new_values: { ...periodValues(answer), ...(source !== null && { made }) },
  })
  return withWarnings(work, answer, convenio)
}

/** Of whatever status, revoked ones too. */
async function sourceOf(work: UnitOfWork, convenio_id: string, period_id: string): Promise<CurrentPeriod> {
  const source = await findPeriod(work, { convenio_id, period_id })
  mustNotBeDeleted(source)
  return source
}

type Terms = Omit<InheritedTerms, 'convenio_id'>

/** Of a draft that says none and copies none. What is null then comes from the convenio at its activation. */
const NO_TERMS: Terms = {
  cbhpm_table_version: null,
  cbhpm_percentage: null,
  table_adjustments: [],
  price_sources: null,
  copay_enabled: null,
  default_copay_percent: null,
  default_copay_max_cents: null,
  requires_card_number: null,
  requires_authorization: null,
  act_rules: null,
}

type OwnName = Exclude<keyof Terms, keyof TableTerms | 'act_rules'>
type RequestedOwn = { readonly [Name in OwnName]?: Terms[Name] | undefined }
type Requested = RequestedTableTerms & RequestedOwn

/** What the request says, and the rest from elsewhere. A null is said. */
function termsOf(requested: Requested, rest: Terms): Terms {
  const own: RequestedOwn = requested
  const term = <Name extends OwnName>(name: Name): Terms[Name] => {
    const value = own[name]
    return value === undefined ? rest[name] : value
  }
  return {
    ...requestedTerms(requested, rest),
    copay_enabled: term('copay_enabled'),
    default_copay_percent: term('default_copay_percent'),
    default_copay_max_cents: term('default_copay_max_cents'),
    requires_card_number: term('requires_card_number'),
    requires_authorization: term('requires_authorization'),
    act_rules: rest.act_rules,
  }
}
