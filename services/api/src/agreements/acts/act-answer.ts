import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { QuotedAct } from '@vigencia/domain/acts/quote-of-act.ts'

export type ActRequest = z.output<typeof ActInput>
export type PricedAct = z.output<typeof ActQuote>

/** The answer with its question and its digest. */
export function actAnswer(request: ActRequest, quoted: QuotedAct): PricedAct {
  const answer = { question: questionOf(request), ...quoted }
  const digest = createHash('sha256').update(canonicalJson(answer)).digest('hex')
  return { ...answer, digest }
}

/**
 * The question as it was read, without what only says how to answer. What was not said is left out, so that a field
 * that comes later changes no digest.
 */
function questionOf(request: ActRequest): Record<string, unknown> {
  const { explain: _explain, revision: _revision, known_at: _known, ...question } = z.encode(ActInput, request)
  return withoutNulls(question)
}

function withoutNulls(value: object): Record<string, unknown> {
  const present = Object.entries(value).filter(([, of]) => of !== null && !(Array.isArray(of) && of.length === 0))
  return Object.fromEntries(present.map(([name, of]) => [name, withoutNullsIn(of)]))
}

function withoutNullsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullsIn)
  return typeof value === 'object' && value !== null ? withoutNulls(value) : value
}
