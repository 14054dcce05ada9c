import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { COMBINE, COPAY_CAP_PER, COUNT_FROM, MAIN_BY, ROUNDING } from './rule-choices.ts'

/** What each field of the form is called, by its path in the rules; an anaesthetic porte has its number. */
export const FIELD_LABELS: Readonly<Record<string, MessageDescriptor>> = {
  main_by: msg`Counts whole`,
  'further.same_access': msg`By the same access`,
  'further.other_access': msg`By another access`,
  'further.sequence': msg`Or by place, as 100; 70; 50`,
  'further.chapters': msg`Chapters that are weighed`,
  'bilateral.same_incision': msg`Adds, by one incision`,
  'bilateral.other_incision': msg`Adds, by two incisions`,
  'assistants.percents': msg`Of the surgeon's portes, as 60; 40; 30; 30`,
  'assistants.count_from': msg`How many`,
  'anaesthesia.same': msg`By the same access`,
  'anaesthesia.other': msg`By another access`,
  'anaesthesia.bilateral': msg`The second side adds`,
  'anaesthesia.missing': msg`Where none is named`,
  'anaesthesia.assistant': msg`The assistant has`,
  'anaesthesia.only_highest': msg`The highest alone is paid`,
  'urgency.percent': msg`Adds`,
  'urgency.from': msg`From`,
  'urgency.to': msg`To`,
  'urgency.saturdays': msg`Saturdays`,
  'urgency.sundays': msg`Sundays`,
  'urgency.holidays': msg`Holidays`,
  'urgency.more_than_half': msg`Begun before, for more than half`,
  'urgency.only_urgent': msg`Urgent acts alone`,
  'holidays.fixed': msg`Every year, as 01/01; 21/04`,
  'holidays.from_easter': msg`Days from Easter, as -47; -2; 60`,
  'holidays.dates': msg`Single days, as 09/07/2026`,
  'accommodation.ward': msg`Ward, times`,
  'accommodation.apartment': msg`Apartment, times`,
  'accommodation.except_chapters': msg`Not in the chapters`,
  'roles.instrumentist': msg`Instrumentist`,
  'roles.perfusionist': msg`Perfusionist`,
  combine: msg`Where urgency, accommodation and age meet`,
  rounding: msg`What is rounded`,
  copay_cap_per: msg`The cap holds`,
  'ages.from_days': msg`From days of age`,
  'ages.to_days': msg`To days of age`,
  'ages.below_grams': msg`Below grams`,
  'ages.percent': msg`Adds`,
}

/** The choices of a field, by its path. */
export const FIELD_CHOICES: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  main_by: MAIN_BY,
  'assistants.count_from': COUNT_FROM,
  combine: COMBINE,
  rounding: ROUNDING,
  copay_cap_per: COPAY_CAP_PER,
}
