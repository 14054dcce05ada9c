import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import type { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { ActToPrice } from '@vigencia/domain/acts/act-to-price.ts'
import { quoteOfAct, type QuotedAct } from '@vigencia/domain/acts/quote-of-act.ts'
import { DECIMAL_PLACES, decimalText } from '@vigencia/domain/money/decimal.ts'
import { isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'

export type ActRequest = z.output<typeof ActInput>
export type PricedAct = z.output<typeof ActQuote>

/** The answer of one act, or why it has none. */
export function actAnswer(request: ActRequest, input: ActToPrice): PricedAct | Declined {
  const quoted = quoteOfAct(input)
  return isDeclined(quoted) ? quoted : withDigest(request, quoted)
}

/** The answer with its question and its digest. */
function withDigest(request: ActRequest, quoted: QuotedAct): PricedAct {
  const question = questionOf(request)
  return { question, ...quoted, digest: digestOf({ question, ...quoted }) }
}

/** The names of the answer are sorted here, and in lines and parts where they are made: so they are hashed as they stand. */
function digestOf(answer: QuotedAct & { question: object }): string {
  const { complete, copay_cents, groups, lines, patient_cents, payer_cents, price_cents, question, ...rest } = answer
  const { revision, roles, ...none } = rest
  const sorted = { complete, copay_cents, groups, lines, patient_cents, payer_cents, price_cents, question, revision }
  return createHash('sha256')
    .update(canonicalJson({ ...sorted, roles, ...none }))
    .digest('hex')
}

/**
 * The question as it was read, without what only says how to answer. What was not said is left out, so that a field
 * that comes later changes no digest.
 */
function questionOf(request: ActRequest): Record<string, unknown> {
  const { explain: _explain, revision: _revision, known_at: _known, ...question } = request
  return onTheWire(question)
}

/** Fields as their schema writes them: days as text, decimals as numbers. The schema itself takes four times as long. */
function onTheWire(fields: object): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const name of Object.keys(fields).toSorted()) {
    const value = (fields as Record<string, unknown>)[name]
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue
    written[name] = valueOnTheWire(value)
  }
  return written
}

function valueOnTheWire(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(decimalText(value, DECIMAL_PLACES))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(valueOnTheWire)
  return value instanceof Temporal.PlainDate ? value.toString() : onTheWire(value)
}
