import type { update } from '@vigencia/contracts/overrides'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { qualifierKey } from '@vigencia/domain/pricing/qualifiers.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { codesMustBeFree, findOverride, overrideValues } from './override.ts'

export const updateOverride: UseCase<typeof update> = async (
  work,
  { convenio_id, period_id, override_id, ...fields },
) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  const override = await findOverride(work, period_id, override_id)
  const isSameCode = codeForm(fields.procedure_code) === codeForm(override.procedure_code)
  const isSame = isSameCode && qualifierKey(fields) === qualifierKey(override)
  const [written = fields] = isSame ? [] : await codesMustBeFree(work, period_id, [fields])
  await qualifiersMustExist(work, convenio_id, [fields])
  const previous_values = overrideValues(override)
  // a code stays as it was first written
  const procedure_code = isSameCode ? override.procedure_code : written.procedure_code
  work.em.assign(override, { ...fields, procedure_code, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Override for ${override.procedure_code} updated`,
    affected_table: 'overrides',
    period_id,
    previous_values,
    new_values: overrideValues(override),
  })
  return override
}
