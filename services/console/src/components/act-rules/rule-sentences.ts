import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'
import type { Formats } from '../../formats/formats.ts'
import { dayFirst } from './field-texts.ts'
import { MAIN_BY, COMBINE, COUNT_FROM, COPAY_CAP_PER, ROUNDING } from './rule-choices.ts'

type Rules = Api.ActRules
type Of<Rule extends keyof Rules> = NonNullable<Rules[Rule]>

interface Words {
  readonly i18n: I18n
  readonly formats: Formats
}

/** What a rule says, in sentences; none where it was never agreed. */
export function ruleSentences(rules: Rules, rule: keyof Rules, words: Words): readonly string[] {
  const { i18n } = words
  switch (rule) {
    case 'main_by':
      return rules.main_by === undefined ? [] : [i18n._(MAIN_BY[rules.main_by])]
    case 'further':
      return rules.further === undefined ? [] : ofFurther(rules.further, words)
    case 'bilateral':
      return rules.bilateral === undefined ? [] : [ofBilateral(rules.bilateral, words)]
    case 'assistants':
      return rules.assistants === undefined ? [] : ofAssistants(rules.assistants, words)
    case 'anaesthesia':
      return rules.anaesthesia === undefined ? [] : ofAnaesthesia(rules.anaesthesia, words)
    case 'urgency':
      return rules.urgency === undefined ? [] : ofUrgency(rules.urgency, words)
    case 'holidays':
      return rules.holidays === undefined ? [] : ofHolidays(rules.holidays, words)
    case 'accommodation':
      return rules.accommodation === undefined ? [] : ofAccommodation(rules.accommodation, words)
    case 'ages':
      return (rules.ages ?? []).map((band) => ofAge(band, words))
    case 'roles':
      return rules.roles === undefined ? [] : ofRoles(rules.roles, words)
    case 'combine':
      return rules.combine === undefined ? [] : [i18n._(COMBINE[rules.combine])]
    case 'rounding':
      return rules.rounding === undefined ? [] : [i18n._(ROUNDING[rules.rounding])]
    case 'copay_cap_per':
      return rules.copay_cap_per === undefined ? [] : [i18n._(COPAY_CAP_PER[rules.copay_cap_per])]
  }
}

const listed = (texts: readonly string[]) => texts.join(', ')

function ofFurther(rule: Of<'further'>, { i18n, formats }: Words): string[] {
  const chapters = rule.chapters === undefined ? [] : [i18n._(msg`Weighed in the chapters ${listed(rule.chapters)}`)]
  if ('sequence' in rule) {
    const percents = listed(rule.sequence.map(formats.percent))
    return [i18n._(msg`By their place: ${percents}; the last repeats`), ...chapters]
  }
  const same = formats.percent(rule.same_access)
  const other = formats.percent(rule.other_access)
  return [i18n._(msg`By the same access ${same}, by another ${other}`), ...chapters]
}

function ofBilateral(rule: Of<'bilateral'>, { i18n, formats }: Words): string {
  const same = formats.percent(rule.same_incision)
  const other = formats.percent(rule.other_incision)
  return i18n._(msg`The second side adds ${same} by the same incision, ${other} by another`)
}

function ofAssistants(rule: Of<'assistants'>, { i18n, formats }: Words): string[] {
  const percents = listed(rule.percents.map(formats.percent))
  return [i18n._(msg`${percents} of the surgeon's portes, by their place`), i18n._(COUNT_FROM[rule.count_from])]
}

function ofAnaesthesia(rule: Of<'anaesthesia'>, { i18n, formats }: Words): string[] {
  const map = listed(Object.entries(rule.map).map(([number, porte]) => `${number} = ${porte}`))
  const same = formats.percent(rule.same)
  const other = formats.percent(rule.other)
  const bilateral = formats.percent(rule.bilateral)
  const assistant = formats.percent(rule.assistant)
  return [
    i18n._(msg`Anaesthetic portes: ${map}; none named: ${rule.missing}`),
    rule.only_highest
      ? i18n._(msg`The highest alone is paid`)
      : i18n._(msg`The highest is whole; others by the same access ${same}, by another ${other}`),
    i18n._(msg`The second side adds ${bilateral}; the assistant has ${assistant}`),
  ]
}

function ofUrgency(rule: Of<'urgency'>, { i18n, formats }: Words): string[] {
  const percent = formats.percent(rule.percent)
  const days = [
    ...(rule.saturdays ? [i18n._(msg`Saturdays`)] : []),
    ...(rule.sundays ? [i18n._(msg`Sundays`)] : []),
    ...(rule.holidays ? [i18n._(msg`holidays`)] : []),
  ]
  return [
    i18n._(msg`Adds ${percent} from ${rule.from} to ${rule.to}`),
    ...(days.length === 0 ? [] : [i18n._(msg`At any hour: ${listed(days)}`)]),
    ...(rule.more_than_half ? [i18n._(msg`Begun before, when more than half of it fell into these hours`)] : []),
    rule.only_urgent ? i18n._(msg`Elective acts stay as they are`) : i18n._(msg`Elective acts too`),
  ]
}

function ofHolidays({ fixed, from_easter, dates }: Of<'holidays'>, { i18n, formats }: Words): string[] {
  const yearly = listed(fixed.map(dayFirst))
  const offsets = listed(from_easter.map((days) => (days > 0 ? `+${days}` : String(days))))
  const single = listed(dates.map(formats.day))
  return [
    ...(fixed.length === 0 ? [] : [i18n._(msg`Every year: ${yearly}`)]),
    ...(from_easter.length === 0 ? [] : [i18n._(msg`Days from Easter: ${offsets}`)]),
    ...(dates.length === 0 ? [] : [i18n._(msg`Single days: ${single}`)]),
  ]
}

function ofAccommodation(rule: Of<'accommodation'>, { i18n, formats }: Words): string[] {
  const { ward, apartment, except_chapters = [] } = rule
  const times = (factor: number) => formats.exact(String(factor))
  return [
    ...(ward === undefined ? [] : [i18n._(msg`Portes in a ward times ${times(ward)}`)]),
    ...(apartment === undefined ? [] : [i18n._(msg`Portes in an apartment times ${times(apartment)}`)]),
    ...(except_chapters.length === 0 ? [] : [i18n._(msg`Not in the chapters ${listed(except_chapters)}`)]),
  ]
}

function ofAge({ from_days, to_days, below_grams, percent }: Of<'ages'>[number], { i18n, formats }: Words): string {
  const adds = formats.percent(percent)
  const from = formats.count(from_days ?? 0)
  const grams = below_grams === undefined ? '' : i18n._(msg`below ${formats.count(below_grams)} g`)
  const days =
    to_days !== undefined
      ? i18n._(msg`${from} to ${formats.count(to_days)} days`)
      : from_days === undefined
        ? ''
        : i18n._(msg`from ${from} days on`)
  const who = [days, grams].filter((text) => text !== '').join(', ')
  return who === '' ? i18n._(msg`Everybody: adds ${adds}`) : i18n._(msg`${who}: adds ${adds}`)
}

function ofRoles({ instrumentist, perfusionist }: Of<'roles'>, { i18n, formats }: Words): string[] {
  return [
    ...(instrumentist === undefined
      ? []
      : [i18n._(msg`Instrumentist: ${formats.percent(instrumentist)} of the surgeon's portes`)]),
    ...(perfusionist === undefined
      ? []
      : [i18n._(msg`Perfusionist: ${formats.percent(perfusionist)} of the surgeon's portes`)]),
  ]
}
