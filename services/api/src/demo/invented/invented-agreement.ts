import type { z } from 'zod'
import type { create as createPlan } from '@vigencia/contracts/convenio-plans'
import type { create as createConvenio } from '@vigencia/contracts/convenios'
import type { correct, create as createPeriod, reajuste, renew, terminate } from '@vigencia/contracts/contract-periods'
import type { update as updateActRules } from '@vigencia/contracts/act-rules'
import type { create as createOverride } from '@vigencia/contracts/overrides'
import type { create as createTypeRule } from '@vigencia/contracts/type-rules'
import type { ActPreset } from '@vigencia/domain/acts/presets.ts'

type ConvenioFields = z.input<typeof createConvenio.input>

/** A payer of the demo, and its agreements over time. Everything is as a caller would send it over the wire. */
export interface InventedAgreement {
  /** The word from which its ids are made. It never changes, or printed addresses break. */
  readonly word: string
  /** The day on which the clinic entered it. */
  readonly since: string
  readonly fields: ConvenioFields
  /** From that day on some of its fields are different. */
  readonly revised?: readonly { readonly on: string; readonly fields: Partial<ConvenioFields> }[]
  /** What it sells; each has an id by its word. */
  readonly plans?: readonly (Omit<z.input<typeof createPlan.input>, 'convenio_id'> & { readonly word: string })[]
  readonly periods: readonly InventedPeriod[]
  readonly selfPay?: InventedSelfPay
  readonly deactivated?: string
}

export interface InventedPeriod {
  readonly word: string
  /** The day on which the draft was made. */
  readonly drafted: string
  /** The day of its activation. Null: it is still a draft. */
  readonly activated: string | null
  readonly fields: Omit<z.input<typeof createPeriod.input>, 'convenio_id'>
  readonly overrides?: InventedList
  /** Overrides in full, such as a package, or a price of one plan. */
  readonly agreedPrices?: readonly Fields<typeof createOverride>[]
  /** How it prices whole acts: a preset, and what is agreed beside it. */
  readonly actRules?: { readonly preset: ActPreset; readonly beside: z.input<typeof updateActRules.input>['rules'] }
  /** Codes that it does not contract. */
  readonly excluded?: readonly string[]
  readonly typeRules?: readonly Omit<z.input<typeof createTypeRule.input>, 'convenio_id' | 'period_id'>[]
  /** Later changes of the period, in the order of the days. */
  readonly moves?: readonly InventedMove[]
}

/** The changes of a period. Those that make another period name it. */
export type InventedMove = { readonly on: string } & (
  | { readonly terminate: Fields<typeof terminate> }
  | { readonly reajuste: Fields<typeof reajuste>; readonly word: string; readonly moves?: readonly InventedMove[] }
  | { readonly correct: Fields<typeof correct>; readonly word: string }
  | { readonly renew: Fields<typeof renew>; readonly word: string; readonly activated: string }
  | { readonly revoke: { readonly reason: string } }
)

type Fields<Card extends { input: z.ZodType }> = Omit<z.input<Card['input']>, 'convenio_id' | 'period_id'>

/** A number of procedures with an override: `percent` of what each is worth. */
export interface InventedList {
  readonly count: number
  readonly percent: number
}

/** A self-pay catalogue. Its first prices hold for all earlier days too, and some procedures changed later. */
export interface InventedSelfPay extends InventedList {
  readonly repriced: readonly (InventedList & { readonly made: string; readonly valid_from: string })[]
}

/** A calendar year. */
export function year(of: number): { start_date: string; end_date: string } {
  return { start_date: `${of}-01-01`, end_date: `${of}-12-31` }
}
