import type { preset, update } from '@vigencia/contracts/act-rules'
import { actPreset } from '@vigencia/domain/acts/presets.ts'
import type { AgreedActRules } from '@vigencia/domain/acts/act-rules.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft, type OpenDraft, type PeriodPath } from '../period/find-period.ts'
import { rulesAndBy, shownActRules } from '../period/shown-act-rules.ts'

export const updateActRules: UseCase<typeof update> = (work, { rules, by, ...path }) =>
  changeRules(work, path, () => ({ rules: by === undefined ? rules : { ...rules, by }, how: 'replaced' }))

export const applyActPreset: UseCase<typeof preset> = (work, { preset: name, ...path }) =>
  changeRules(work, path, ({ found }) => ({
    rules: actPreset(name, found.days.start),
    how: `taken from preset ${name}`,
  }))

async function changeRules(
  work: UnitOfWork,
  path: PeriodPath,
  rulesOf: (draft: OpenDraft) => { readonly rules: AgreedActRules; readonly how: string },
) {
  const draft = await openDraft(work, path)
  const { change, period, found } = draft
  const { rules, how } = rulesOf(draft)
  period.act_rules = rules
  period.updated_at = work.now
  const told = (shown: AgreedActRules | null) => ({ id: period.id, act_rules: shown && shownActRules(shown) })
  await change.record({
    change_type: 'update',
    change_description: `Rules of acts ${how}`,
    affected_table: 'act_rules',
    period_id: period.id,
    previous_values: told(found.act_rules),
    new_values: told(rules),
  })
  return { period_id: period.id, ...rulesAndBy(rules), revision: change.revision }
}
