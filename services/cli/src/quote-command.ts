import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import { CODE_TABLES, type CodeTable } from '@vigencia/domain/pricing/code-table.ts'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { aligned, fields } from './answers/aligned.ts'
import { API_OPTIONS, apiAccess, askApi } from './calls/ask-api.ts'
import { command, UsageError } from './command/command.ts'
import { told } from './command/told.ts'

export const quoteCommand = command({
  noun: 'quote',
  verb: null,
  summary: 'Ask what a procedure costs on a date',
  args: {},
  options: {
    convenio: { takes: 'id', required: true, about: 'The convenio' },
    procedure: { takes: 'code', required: true, about: 'TUSS, CBHPM, SIGTAP or a house code' },
    date: { takes: 'YYYY-MM-DD', required: true, about: 'The day of the event: what was valid then prices it' },
    'appointment-type': { takes: 'id', about: 'What its type rule says of coverage and copay is applied' },
    plan: { takes: 'id', about: "The patient's plan of the convenio" },
    accommodation: { takes: 'word', oneOf: ACCOMMODATIONS, about: "Where the patient stays; the plan's" },
    provider: { takes: 'id', about: 'Who does it' },
    specialty: { takes: 'code', about: 'In which specialty, by its CBO code' },
    'code-table': { takes: 'code', oneOf: CODE_TABLES, about: 'The TISS table of the code, such as 22; any' },
    quantity: { takes: 'number', about: 'How often; 1' },
    revision: { takes: 'number', about: 'As known at this revision of the convenio; the newest' },
    'known-at': { takes: 'instant', about: 'As known then, such as 2026-04-14T10:00:00Z; not with --revision' },
    explain: { about: 'Say each rule that was tried, and each rounding' },
    ...API_OPTIONS,
  },
  async run({ options, environment }) {
    const access = apiAccess(options, environment)
    const request = {
      convenio_id: options.convenio,
      procedure_code: options.procedure,
      event_date: options.date,
      appointment_type_id: options['appointment-type'] ?? null,
      plan_id: options.plan,
      accommodation: options.accommodation as z.input<typeof Quote>['accommodation'],
      provider_id: options.provider,
      specialty: options.specialty,
      code_table: (options['code-table'] ?? null) as CodeTable | null,
      quantity: wholeNumber('quantity', options.quantity) ?? 1,
      revision: wholeNumber('revision', options.revision),
      known_at: options['known-at'] ?? null,
    }
    const { explanation, ...quote } = await askApi(access, ({ pricing }) => pricing.quote.query(request))
    if (!options.explain) return { json: quote, text: inWords(quote) }
    return { json: { ...quote, explanation }, text: `${inWords(quote)}\n\n${steps(explanation ?? [])}` }
  },
})

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(told`--${name} is a whole number, not "${text}".`)
  return Number(text)
}

function inWords(quote: z.input<typeof Quote>): string {
  const needs = [quote.requires_card_number && 'the card', quote.requires_authorization && 'an authorization']
  return fields({
    'unit price': amount(quote.unit_price_cents),
    quantity: quote.quantity,
    price: amount(quote.price_cents),
    copay: amount(quote.copay_cents),
    'payer pays': amount(quote.payer_cents),
    'patient pays': amount(quote.patient_cents),
    'price from': quote.source,
    period: quote.period_id,
    needs: needs.filter((one) => one !== false).join(' and ') || null,
    'at revision': quote.revision,
  })
}

function amount(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

function steps(explanation: NonNullable<z.input<typeof Quote>['explanation']>): string {
  return aligned(explanation.map(({ rule, applied, because }) => [applied ? 'yes' : 'no', rule, because]))
}
