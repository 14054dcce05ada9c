import type { presets } from '@vigencia/contracts/act-rules'
import { ACT_PRESETS, actPreset } from '@vigencia/domain/acts/presets.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod, mustNotBeDeleted } from '../period/find-period.ts'

/** Whoever takes a preset over sees before what it will set. */
export const listActPresets: UseCase<typeof presets> = async (work, path) => {
  const found = await findPeriod(work, path)
  mustNotBeDeleted(found)
  return { items: ACT_PRESETS.map((preset) => ({ preset, rules: actPreset(preset, found.days.start) })) }
}
