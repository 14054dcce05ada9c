import type { Day } from '../calendar/day.ts'
import type { Percent } from '../money/percent.ts'
import type { CopayCapPer } from '../pricing/priced-contract.ts'
import type { Qualifiers } from '../pricing/qualifiers.ts'
import type { Access, Bilateral } from './act.ts'

/**
 * The rules by which one period prices acts, by their names on the wire. A rule that is undefined was never agreed:
 * what needs it is not priced. Its lists are not `readonly`, as those of the API's schemas are not.
 * @source CBHPM, Instruções Gerais 2 to 8; the contract decides which of them hold, and with which percentages.
 */
export interface ActRules {
  /** Which procedure counts whole. */
  readonly main_by?: MainBy | undefined
  readonly further?: FurtherRule | undefined
  /** Percents that are added for the second side. */
  readonly bilateral?: Readonly<Record<Bilateral, Percent>> | undefined
  readonly assistants?: AssistantsRule | undefined
  readonly anaesthesia?: AnaesthesiaRule | undefined
  readonly urgency?: UrgencyRule | undefined
  readonly holidays?: Holidays | undefined
  readonly accommodation?: AccommodationRule | undefined
  readonly ages?: AgeRule[] | undefined
  /** Percents of the surgeon's portes. */
  readonly roles?: RolesRule | undefined
  /** How urgency, accommodation and age meet. */
  readonly combine?: Combine | undefined
  /** What is rounded: each line, or the sums by role too. Undefined: each line. */
  readonly rounding?: Rounding | undefined
  /** What the cap of the copay holds for. Undefined: a line. */
  readonly copay_cap_per?: CopayCapPer | undefined
}

/** Rules for some alone, and whom they are for. */
export interface QualifiedActRules {
  readonly qualifiers: Qualifiers
  readonly rules: ActRules
}

/** All that one period agreed: the rules for all, and beside them those for some. No two of `by` have equal qualifiers. */
export interface AgreedActRules extends ActRules {
  readonly by?: QualifiedActRules[] | undefined
}

/** The rules without which something is not priced. */
export type NeededRule = Exclude<keyof ActRules, 'rounding' | 'copay_cap_per'>

export const MAIN_BY = ['value', 'porte', 'named'] as const
export type MainBy = (typeof MAIN_BY)[number]
export const COMBINE = ['multiply', 'add'] as const
export type Combine = (typeof COMBINE)[number]
export const ROUNDING = ['line', 'act'] as const
export type Rounding = (typeof ROUNDING)[number]
export const COUNT_FROM = ['main', 'line'] as const

/** Percents of the procedures beside the main one: by their access, or by their place. The last place repeats. */
export type FurtherRule = (
  | Readonly<Record<`${Exclude<Access, 'main'>}_access`, Percent>>
  | { readonly sequence: Percent[] }
) & {
  /** Chapters whose procedures are weighed; those of others stay whole. Undefined: all are weighed. */
  readonly chapters?: string[] | undefined
}

/** Percents of the surgeon's portes, by place; and whose number of assistants counts. */
export interface AssistantsRule {
  readonly percents: Percent[]
  readonly count_from: (typeof COUNT_FROM)[number]
}

export interface AnaesthesiaRule {
  /** The porte that each anaesthetic porte, 1 to 8, is paid as. */
  readonly map: Readonly<Record<string, string>>
  readonly same: Percent
  readonly other: Percent
  /** Added for the second side. */
  readonly bilateral: Percent
  /** The anaesthetic porte of a procedure that names none. */
  readonly missing: number
  /** The assistant anaesthetist's percent of the anaesthetist's portes. */
  readonly assistant: Percent
  /** Whether the highest alone is paid. */
  readonly only_highest: boolean
}

export interface UrgencyRule {
  /** Added to the portes. */
  readonly percent: Percent
  /** Hours written `19:00`. Urgent is from `from` on and before `to`, over midnight where `to` is not later. */
  readonly from: string
  readonly to: string
  readonly saturdays: boolean
  readonly sundays: boolean
  readonly holidays: boolean
  /** Whether an act that began before is urgent when more than half of its time is. */
  readonly more_than_half: boolean
  /** Whether elective acts at such hours stay as they are. */
  readonly only_urgent: boolean
}

/** The holidays that a period names: national, of its state, of its town. */
export interface Holidays {
  /** Of every year, as month and day: `12-25`. */
  readonly fixed: string[]
  /** Days before or after Easter Sunday: -2 is Good Friday. */
  readonly from_easter: number[]
  /** Single days. */
  readonly dates: Day[]
}

/** What portes are multiplied with, as a percentage: 200 % doubles them. Undefined: they stay. */
export interface AccommodationRule {
  readonly ward?: Percent | undefined
  readonly apartment?: Percent | undefined
  readonly except_chapters: string[]
}

/** One band of ages, both ends included. */
export interface AgeRule {
  readonly from_days?: number | undefined
  readonly to_days?: number | undefined
  /** In grams; undefined: of any weight. */
  readonly below_grams?: number | undefined
  /** Added to the portes. */
  readonly percent: Percent
}

export interface RolesRule {
  readonly instrumentist?: Percent | undefined
  readonly perfusionist?: Percent | undefined
}
