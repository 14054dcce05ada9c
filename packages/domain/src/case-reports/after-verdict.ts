import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'
import type { Verdict } from './registry-answer.ts'
import type { RegistryErrors } from './read-registry-answer.ts'

/** An attempt of a case that has ended, or the one that ends now. */
export interface PastAttempt {
  readonly number: number
  readonly started_at: Instant
  readonly verdict: Verdict['kind']
  /** SHA-256 of what was sent, in hexadecimal. */
  readonly content: string
}

export interface AttemptFacts {
  /** The attempt that ends. */
  readonly attempt: { readonly number: number; readonly content: string; readonly started_at: Instant }
  /** It is the one re-send, made by itself, of an attempt whose end nobody knows. */
  readonly repeats: number | null
  readonly earlier: readonly PastAttempt[]
  /** A document with a number: without it the registry knows no duplicates. */
  readonly hasIdentity: boolean
  /** Days within which the registry refuses a second case of this event, as the operator says; null where not. */
  readonly windowDays: number | null
  /** Nothing stands against sending once more now: no pause, no spared registry. */
  readonly maySend: boolean
  /** The greatest number of a case that the registry had given us before the first doubt; and whether another case of ours has this one. */
  readonly known: { readonly before: number | null; readonly isAnothers: boolean }
  readonly now: Instant
}

export type AfterVerdict =
  | { readonly state: 'reported' | 'adopted'; readonly id_caso: number }
  | { readonly state: 'rejected' | 'citizen_not_found'; readonly errors: RegistryErrors }
  | { readonly state: 'in_doubt'; readonly errors: RegistryErrors | null }
  /** It did not arrive: later again. */
  | { readonly state: 'queued' }
  /** The one re-send: the next attempt begins where this one ends. */
  | { readonly state: 'sending' }

/**
 * What becomes of a case. An attempt in doubt is settled by a person, or, inside a duplicate window, by one re-send:
 * accepted proves that the first never arrived, a duplicate that it did. Nothing else proves either: a re-send that
 * is rejected, refused or never leaves leaves the first as doubtful as it was.
 */
export function afterVerdict(verdict: Verdict, facts: AttemptFacts): AfterVerdict {
  switch (verdict.kind) {
    case 'accepted':
      return { state: 'reported', id_caso: verdict.id_caso }
    case 'duplicate':
      return { state: provesOwnSend(verdict.id_caso, facts) ? 'reported' : 'adopted', id_caso: verdict.id_caso }
    case 'rejected':
    case 'citizen_not_found':
      return facts.repeats === null
        ? { state: verdict.kind, errors: verdict.errors }
        : { state: 'in_doubt', errors: verdict.errors }
    case 'auth':
    case 'throttled':
    case 'transient':
      return facts.repeats === null ? { state: 'queued' } : { state: 'in_doubt', errors: null }
    case 'unknown':
      return mayRepeat(facts) ? { state: 'sending' } : { state: 'in_doubt', errors: null }
  }
}

/** Once in the life of a case, and only where the registry would refuse the second of two. */
function mayRepeat({ attempt, earlier, hasIdentity, windowDays, maySend, now }: AttemptFacts): boolean {
  const isFirstDoubt = earlier.every(({ verdict }) => verdict !== 'unknown')
  return isFirstDoubt && hasIdentity && maySend && isWithin(windowDays, attempt.started_at, now)
}

/**
 * Whether the case that stands in the way is the one we sent ourselves without hearing of it: the same report, in
 * doubt before, inside the window. Not when the number is older than that send, or another case of ours has it: then
 * somebody else's case stood there first, and a person should add our information to it.
 */
function provesOwnSend(id: number, { attempt, earlier, hasIdentity, windowDays, known, now }: AttemptFacts): boolean {
  const doubt = firstDoubt(earlier, attempt.content)
  if (doubt === undefined || !hasIdentity || !isWithin(windowDays, doubt.started_at, now)) return false
  return !known.isAnothers && (known.before === null || id > known.before)
}

/** The first attempt with this very content whose end nobody knows. */
export function firstDoubt(earlier: readonly PastAttempt[], content: string): PastAttempt | undefined {
  return earlier.find((one) => one.verdict === 'unknown' && one.content === content)
}

function isWithin(windowDays: number | null, since: Instant, now: Instant): boolean {
  return windowDays !== null && Temporal.Instant.compare(now, since.add({ hours: 24 * windowDays })) < 0
}
