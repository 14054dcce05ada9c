import type { Api } from '@vigencia/client'

export type FieldKind =
  | 'choice'
  | 'text'
  | 'check'
  | 'percent'
  | 'percents'
  | 'factor'
  | 'whole'
  | 'hour'
  | 'chapters'
  | 'offsets'
  | 'month_days'
  | 'days'

/** One field of the form, by its path in the rules. */
export interface RuleField {
  readonly path: string
  readonly kind: FieldKind
  /** Left empty, it is left out; or for a list, it is empty. */
  readonly isOptional?: true
}

interface RuleFields {
  /** Those of `ages` are bands, as many as there are. */
  readonly rule: Exclude<keyof Api.ActRules, 'ages'>
  readonly fields: readonly RuleField[]
}

const anaesthetic = ['1', '2', '3', '4', '5', '6', '7', '8'].map((number): RuleField => ({
  path: `anaesthesia.map.${number}`,
  kind: 'text',
  isOptional: true,
}))

/** Every field of every rule, in the order of the form. */
export const RULE_FIELDS: readonly RuleFields[] = [
  { rule: 'main_by', fields: [{ path: 'main_by', kind: 'choice' }] },
  {
    rule: 'further',
    fields: [
      { path: 'further.same_access', kind: 'percent' },
      { path: 'further.other_access', kind: 'percent' },
      { path: 'further.sequence', kind: 'percents' },
      { path: 'further.chapters', kind: 'chapters', isOptional: true },
    ],
  },
  {
    rule: 'bilateral',
    fields: [
      { path: 'bilateral.same_incision', kind: 'percent' },
      { path: 'bilateral.other_incision', kind: 'percent' },
    ],
  },
  {
    rule: 'assistants',
    fields: [
      { path: 'assistants.percents', kind: 'percents' },
      { path: 'assistants.count_from', kind: 'choice' },
    ],
  },
  {
    rule: 'anaesthesia',
    fields: [
      ...anaesthetic,
      { path: 'anaesthesia.same', kind: 'percent' },
      { path: 'anaesthesia.other', kind: 'percent' },
      { path: 'anaesthesia.bilateral', kind: 'percent' },
      { path: 'anaesthesia.missing', kind: 'whole' },
      { path: 'anaesthesia.assistant', kind: 'percent' },
      { path: 'anaesthesia.only_highest', kind: 'check' },
    ],
  },
  {
    rule: 'urgency',
    fields: [
      { path: 'urgency.percent', kind: 'percent' },
      { path: 'urgency.from', kind: 'hour' },
      { path: 'urgency.to', kind: 'hour' },
      { path: 'urgency.saturdays', kind: 'check' },
      { path: 'urgency.sundays', kind: 'check' },
      { path: 'urgency.holidays', kind: 'check' },
      { path: 'urgency.more_than_half', kind: 'check' },
      { path: 'urgency.only_urgent', kind: 'check' },
    ],
  },
  {
    rule: 'holidays',
    fields: [
      { path: 'holidays.fixed', kind: 'month_days', isOptional: true },
      { path: 'holidays.from_easter', kind: 'offsets', isOptional: true },
      { path: 'holidays.dates', kind: 'days', isOptional: true },
    ],
  },
  {
    rule: 'accommodation',
    fields: [
      { path: 'accommodation.ward', kind: 'factor', isOptional: true },
      { path: 'accommodation.apartment', kind: 'factor', isOptional: true },
      { path: 'accommodation.except_chapters', kind: 'chapters', isOptional: true },
    ],
  },
  {
    rule: 'roles',
    fields: [
      { path: 'roles.instrumentist', kind: 'percent', isOptional: true },
      { path: 'roles.perfusionist', kind: 'percent', isOptional: true },
    ],
  },
  {
    rule: 'combine',
    fields: [{ path: 'combine', kind: 'choice' }],
  },
  { rule: 'rounding', fields: [{ path: 'rounding', kind: 'choice' }] },
  {
    rule: 'copay_cap_per',
    fields: [{ path: 'copay_cap_per', kind: 'choice' }],
  },
]

/** The fields of one band of ages. */
export const AGE_FIELDS: readonly RuleField[] = [
  { path: 'from_days', kind: 'whole', isOptional: true },
  { path: 'to_days', kind: 'whole', isOptional: true },
  { path: 'below_grams', kind: 'whole', isOptional: true },
  { path: 'percent', kind: 'percent' },
]
