import type { Api } from '@vigencia/client'
import type { Formats } from '../../formats/formats.ts'

/** The words of a price in the language of who copies it. */
export interface PriceWords {
  readonly payer: string
  readonly procedure: string
  readonly day: string
  readonly quantity: string
  readonly price: string
  readonly payerPays: string
  readonly patientPays: string
  readonly revision: string
  readonly logHash: string
  readonly rules: Readonly<Record<Api.ExplanationStep['rule'], string>>
}

export interface PriceFacts {
  readonly quote: Api.Quote
  readonly payer: string
  readonly name: string | null
  /** The hash of the change log at the revision; null: not known here. */
  readonly hash: string | null
}

/** A price as plain text, for a letter or a chat: with what proves it. */
export function priceAsText({ quote, payer, name, hash }: PriceFacts, words: PriceWords, formats: Formats): string {
  const rows: (readonly [string, string])[] = [
    [words.payer, payer],
    [words.procedure, name === null ? quote.procedure_code : `${quote.procedure_code} ${name}`],
    [words.day, formats.day(quote.event_date)],
    [words.quantity, formats.count(quote.quantity)],
    [words.price, formats.money(quote.price_cents)],
    [words.payerPays, formats.money(quote.payer_cents)],
    [words.patientPays, formats.money(quote.patient_cents)],
    [words.revision, String(quote.revision)],
    ...(hash === null ? [] : [[words.logHash, hash] as const]),
  ]
  const steps = (quote.explanation ?? []).map(
    ({ rule, applied, because }) => `${applied ? '+' : '-'} ${words.rules[rule]}: ${because}`,
  )
  return [...rows.map(([label, value]) => `${label}: ${value}`), '', ...steps].join('\n')
}
