import { isUtf8 } from 'node:buffer'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import type { QuoteInputs } from '../pricing/quote-inputs.ts'
import type { QuoteOutcome } from '../pricing/quote-of.ts'
import { readEvent } from './read-event.ts'
import { linesOf } from './lines-of.ts'
import { stretches, type EventFormat, type StreamedEvent } from './streamed-events.ts'

/** What an answer repeats of a line: its members as they were written, or nothing where it is no object. */
type Members = string

/** Events as JSON objects, one a line. */
export function ndjsonEvents(input: QuoteInputs['one']): EventFormat<Members> {
  return {
    async *read(bytes) {
      for await (const lines of linesOf(bytes)) yield* stretches(lines, (line) => eventOf(input, line))
    },
    blank: () => '',
    head: () => '',
    write: (lines) => lines.map(({ echo, outcome }) => `{${echo}${priceMembers(outcome)}}\n`).join(''),
  }
}

function eventOf(input: QuoteInputs['one'], bytes: Uint8Array): StreamedEvent<Members> {
  if (!isUtf8(bytes)) return { echo: '', event: 'malformed: not UTF-8' }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').trim()
  const fields = objectOf(text)
  if (fields === null) return { echo: '', event: 'malformed: not a JSON object' }
  const members = text.slice(1, -1).trim()
  return { echo: members === '' ? '' : `${members},`, event: readEvent(input, fields) }
}

function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

const NO_PRICE =
  '"unit_price_cents":null,"price_cents":null,"copay_cents":null,"payer_cents":null,"patient_cents":null,"source":null,"period_id":null,"revision":null'

function priceMembers(outcome: QuoteOutcome | string): string {
  if (typeof outcome === 'string') return `${NO_PRICE},"refusal":${JSON.stringify(outcome)}`
  if (isDeclined(outcome)) return `${NO_PRICE},"refusal":"${outcome.code}"`
  const { unit_price_cents, price_cents, copay_cents, payer_cents, patient_cents, source, period_id, revision } =
    outcome
  const period = period_id === null ? 'null' : `"${period_id}"`
  return `"unit_price_cents":${unit_price_cents},"price_cents":${price_cents},"copay_cents":${copay_cents},"payer_cents":${payer_cents},"patient_cents":${patient_cents},"source":"${source}","period_id":${period},"revision":${revision},"refusal":null`
}
