import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'
import type { Formats } from '../../formats/formats.ts'

/** What a step is told by: the answer itself, and the terms of the period that priced it. */
export interface StepFacts {
  readonly quote: Api.Quote
  readonly timeline: Pick<Api.Timeline, 'payment_type' | 'items'>
}

/**
 * A step in the reader's language, from the figures of the answer. Null where they do not tell it: then the service's own
 * sentence stands.
 */
export function stepWords(
  { rule, applied, because }: Api.ExplanationStep,
  { quote, timeline }: StepFacts,
  formats: Formats,
  i18n: I18n,
): string | null {
  const period = timeline.items.find((item) => item.kind === 'period' && item.period_id === quote.period_id)
  const unit = formats.money(quote.unit_price_cents)
  switch (rule) {
    case 'period':
      if (period?.kind !== 'period') return applied ? null : i18n._(msg`No period is in force; self-pay needs none`)
      if (period.to === null) return i18n._(msg`From ${formats.day(period.from)} on`)
      return i18n._(msg`${formats.day(period.from)} to ${formats.day(period.to)}`)
    case 'override':
      return applied ? i18n._(msg`This code has its own price: ${unit}`) : i18n._(msg`This code has none`)
    case 'particular':
      if (applied) return i18n._(msg`In force that day: ${unit}`)
      return timeline.payment_type === 'particular'
        ? i18n._(msg`None in force that day`)
        : i18n._(msg`The payer is not self-pay`)
    case 'part':
      return null
    case 'table':
      return period?.kind === 'period' && applied && isByFirst(period, because)
        ? tableWords(period, formats, i18n)
        : null
    case 'quantity':
      return i18n._(msg`${formats.count(quote.quantity)} times ${unit}`)
    case 'copay':
      return applied
        ? i18n._(msg`Of ${formats.money(quote.price_cents)}: ${formats.money(quote.copay_cents)}`)
        : i18n._(msg`None: the patient pays ${formats.money(quote.patient_cents)}`)
    case 'coverage':
      return applied ? i18n._(msg`The period covers this type`) : null
  }
}

function tableWords(period: Api.TimelinePeriod, formats: Formats, i18n: I18n): string | null {
  const { cbhpm_table_version: version, cbhpm_percentage, table_adjustments } = period
  if (version === null) return null
  const percent = formats.percent(cbhpm_percentage ?? 100)
  const changes = table_adjustments.map((one) => `${one > 0 ? '+' : ''}${formats.percent(one)}`).join(', ')
  return changes === ''
    ? i18n._(msg`${percent} of the table ${version}`)
    : i18n._(msg`${percent} of the table ${version}, adjusted by ${changes}`)
}

/** Whether the first table of the period priced it, whole. Of another one the terms stand in the service's sentence. */
function isByFirst({ cbhpm_table_version: version }: Api.TimelinePeriod, because: string): boolean {
  return version !== null && because.startsWith(`table "${version}" `) && !because.includes(' by its parts ')
}
