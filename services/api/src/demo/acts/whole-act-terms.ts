import * as actRules from '@vigencia/contracts/act-rules'
import * as overrides from '@vigencia/contracts/overrides'
import { actPreset } from '@vigencia/domain/acts/presets.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { applyActPreset, updateActRules } from '../../agreements/contract-periods/act-rules/change-act-rules.ts'
import { createOverride } from '../../agreements/contract-periods/overrides/create-override.ts'
import { shownActRules } from '../../agreements/contract-periods/period/shown-act-rules.ts'
import type { InventedPeriod } from '../invented/invented-agreement.ts'
import { operation, type Act } from './act.ts'

interface DraftPath {
  readonly convenio_id: string
  readonly period_id: string
}

/** What the draft of this name says of whole acts: overrides in full, and the rules by which acts are priced. */
export function wholeActTerms(name: string, path: DraftPath, period: InventedPeriod): Act[] {
  const { drafted, fields, agreedPrices = [], actRules: agreed } = period
  const prices = agreedPrices.map((price, i) =>
    operation(`${name} price ${i}`, drafted, overrides.create, createOverride, { ...path, ...price }),
  )
  if (agreed === undefined) return prices
  const { preset, beside } = agreed
  const rules = { ...shownActRules(actPreset(preset, dayOf(fields.start_date))), ...beside }
  return [
    ...prices,
    operation(`${name} act rules`, drafted, actRules.preset, applyActPreset, { ...path, preset }),
    operation(`${name} act rules, further`, drafted, actRules.update, updateActRules, { ...path, rules }),
  ]
}
