import { z } from 'zod'
import { faultsOfIssue } from '@vigencia/contracts/sentences/faults-of-issue.ts'
import { Refusal, REFUSALS, type Fault, type RefusalCode } from '@vigencia/domain/refusals.ts'
import {
  findInCauses,
  isDatabaseAway,
  isDatabaseUnable,
  isStatementCancelled,
} from '@vigencia/database/connections/database-away.ts'
import { OutcomeUnknown } from '@vigencia/database/connections/outcome-unknown.ts'
import { WorkEnded, type EndReason } from '@vigencia/database/connections/work-ended.ts'
import { ClockIsWrong } from '../clock/clock-is-wrong.ts'
import { refusedByLock } from './database-refusals.ts'
import { ServiceAway } from './service-away.ts'

export type ProblemCode = RefusalCode | OwnCode

/** `application/problem+json` (RFC 9457) with a code from the closed list. The same over tRPC, under `data`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ProblemCode
  readonly request_id: string
  readonly errors?: readonly { readonly path: string; readonly message: string; readonly code?: string }[]
}

const OWN_PROBLEMS = {
  internal_error: {
    status: 500,
    title: 'Internal server error',
    detail: 'Something is wrong on our side. It has been logged under this request id.',
  },
  unavailable: { status: 503, title: 'Unavailable', detail: 'The database does not answer. Try again in a moment.' },
  deadline: {
    status: 503,
    title: 'Deadline passed',
    detail: 'This took longer than a request may, and nothing of it was kept. Try again, or ask for less at once.',
  },
  clock: {
    status: 503,
    title: 'The clock is wrong',
    detail: 'The clock of this process is not that of the database, so it changes nothing. Try again in a moment.',
  },
  outcome_unknown: {
    status: 503,
    title: 'Outcome unknown',
    detail: 'It may have happened: ask, or repeat with the same Idempotency-Key.',
  },
} as const

const STOPPING = 'The service stops, and nothing of this was kept. Try again in a moment.'
const UNABLE = 'The database is read-only or full. Try again in a moment.'
const DISK_FULL = 'There is no room for files that come in. Try again in a moment.'

export type OwnCode = keyof typeof OWN_PROBLEMS

/** The codes of our own faults, which every operation may answer with. */
export const OWN_CODES = Object.keys(OWN_PROBLEMS)

/** Every kind of problem, by its code: refusals, and faults of our own. */
export function kindsOfProblems(): { code: ProblemCode; status: number; title: string }[] {
  const kinds = Object.entries({ ...REFUSALS, ...OWN_PROBLEMS }) as [ProblemCode, { status: number; title: string }][]
  return kinds.map(([code, { status, title }]) => ({ code, status, title }))
}

/** The problem body for an error. Refusals are told in full. Of our own faults it tells only that they are ours. */
export function problemOf(error: unknown, requestId: string): Problem {
  const refusal = asRefusal(error) ?? refusedByLock(error)
  if (refusal !== null)
    return problem(refusal.code, refusal.status, refusal.title, refusal.message, requestId, refusal.faults)
  const code = ownCodeOf(error)
  const { status, title, detail } = OWN_PROBLEMS[code]
  return problem(code, status, title, whyUnavailable(error) ?? detail, requestId)
}

function whyUnavailable(error: unknown): string | null {
  if (error instanceof ServiceAway) return error.message
  if (isDatabaseUnable(error)) return UNABLE
  if (isDiskFull(error)) return DISK_FULL
  return endOf(error) === 'stopping' ? STOPPING : null
}

/** Why work was ended from outside. PostgreSQL ends a statement by itself when its own limit has passed. */
function endOf(error: unknown): EndReason | null {
  if (error instanceof WorkEnded) return error.reason
  if (error instanceof Error && error.cause instanceof WorkEnded) return error.cause.reason
  return isStatementCancelled(error) ? 'deadline' : null
}

function ownCodeOf(error: unknown): OwnCode {
  if (isOutcomeUnknown(error)) return 'outcome_unknown'
  if (isOfClock(error)) return 'clock'
  if (error instanceof ServiceAway) return 'unavailable'
  const end = endOf(error)
  if (end !== null) return end === 'deadline' ? 'deadline' : 'unavailable'
  return isDatabaseAway(error) || isDatabaseUnable(error) || isDiskFull(error) ? 'unavailable' : 'internal_error'
}

/** A disk of this process, where files lie while they come in. */
function isDiskFull(error: unknown): boolean {
  return /^(ENOSPC|EDQUOT)$/.test(findInCauses(error, (one) => one.code) ?? '')
}

/** The error itself, or the cause of an adapter's own error. */
function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof OutcomeUnknown || (error instanceof Error && isOutcomeUnknown(error.cause))
}

function isOfClock(error: unknown): boolean {
  return error instanceof ClockIsWrong || (error instanceof Error && isOfClock(error.cause))
}

/**
 * The answer of a use case, or a stored answer, does not fit its card. That is our fault, even though zod reports it.
 */
export class AnswerDoesNotFit extends Error {
  constructor(cause: z.core.$ZodError) {
    super(`an answer does not fit its card: ${cause.message}`, { cause })
    this.name = 'AnswerDoesNotFit'
  }
}

/** The refusal in an error: itself, or the cause of an adapter's own error. An error of zod is `invalid_input`. */
function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof AnswerDoesNotFit) return null
  if (error instanceof z.core.$ZodError) return invalidInput(error)
  if (error instanceof Error && error.cause !== undefined) return asRefusal(error.cause)
  return null
}

/** The most faults that an answer lists: nobody reads more, and each takes room. */
const MOST_FAULTS = 100

export function invalidInput(error: z.core.$ZodError): Refusal {
  const { faults, count } = firstFaultsOf(error.issues)
  const first = faults[0]
  const where = first === undefined || first.path.length === 0 ? 'The input' : `"${first.path.join('.')}"`
  const listed = count > MOST_FAULTS ? `; the first ${MOST_FAULTS} are listed` : ''
  const more = count > 1 ? ` (and ${count - 1} more${listed})` : ''
  return new Refusal('invalid_input', `${where}: ${first?.message ?? 'does not fit'}${more}.`, faults)
}

function firstFaultsOf(issues: readonly z.core.$ZodIssue[]): { faults: readonly Fault[]; count: number } {
  const faults: Fault[] = []
  let count = 0
  for (const issue of issues) {
    count += issue.code === 'unrecognized_keys' ? issue.keys.length : 1
    if (faults.length < MOST_FAULTS) faults.push(...faultsOfIssue(issue).slice(0, MOST_FAULTS - faults.length))
  }
  return { faults, count }
}

function problem(
  code: ProblemCode,
  status: number,
  title: string,
  detail: string,
  requestId: string,
  faults?: readonly Fault[],
): Problem {
  const base = { type: `urn:vigencia:problem:${code}`, title, status, detail, code, request_id: requestId }
  return faults === undefined
    ? base
    : { ...base, errors: faults.map(({ path, ...text }) => ({ path: path.join('.'), ...text })) }
}

/** The statuses of a card's refusals, and of those that every operation may answer. */
export function statusesOf(codes: readonly RefusalCode[]): Map<number, RefusalCode[]> {
  return Map.groupBy(codes, (code) => REFUSALS[code].status)
}
