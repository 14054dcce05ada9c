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
  /** The attempt that ends now. */
  readonly attempt: { readonly number: number; readonly content: string; readonly started_at: Instant }
  /** Whether it is the one automatic repeat of an attempt in doubt. */
  readonly repeats: number | null
  readonly earlier: readonly PastAttempt[]
  /** Whether the person has a document number. Without one the registry knows no duplicates. */
  readonly hasIdentity: boolean
  /**
   * The days within which the registry refuses a second case of this event, as the operator set them; null where it
   * does not.
   */
  readonly windowDays: number | null
  /** Whether one more send may begin now: the queue is not paused, and the registry is not spared. */
  readonly maySend: boolean
  /**
   * The greatest number that the registry had given us before the first doubt, and whether another case of ours has
   * this one.
   */
  readonly known: { readonly before: number | null; readonly isAnothers: boolean }
  readonly now: Instant
}

export type AfterVerdict =
  | { readonly state: 'reported' | 'adopted'; readonly id_caso: number }
  | { readonly state: 'rejected' | 'citizen_not_found'; readonly errors: RegistryErrors }
  | { readonly state: 'in_doubt'; readonly errors: RegistryErrors | null }
  /** It did not arrive, so it waits and goes again. */
  | { readonly state: 'queued' }
  /** The one repeat: the next attempt begins where this one ends. */
  | { readonly state: 'sending' }

/**
 * The next state of a case. An attempt in doubt is settled by a person or, inside a duplicate window, by one repeat.
 * If the repeat is accepted, the first attempt never arrived. If it is a duplicate, the first one did.
 * Every other verdict of the repeat proves nothing about the first, which stays in doubt.
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

/** A case is repeated once in its life, and only where the registry would refuse the second of two. */
function mayRepeat({ attempt, earlier, hasIdentity, windowDays, maySend, now }: AttemptFacts): boolean {
  const isFirstDoubt = earlier.every(({ verdict }) => verdict !== 'unknown')
  return isFirstDoubt && hasIdentity && maySend && isWithin(windowDays, attempt.started_at, now)
}

/**
 * Whether a duplicate is our own earlier send: the same report, in doubt before, inside the window.
 * It is not ours when its number is older than that send, or when another case of ours has it.
 * Then somebody else's case stood there first, and a person should add our information to it.
 */
function provesOwnSend(id: number, { attempt, earlier, hasIdentity, windowDays, known, now }: AttemptFacts): boolean {
  const doubt = firstDoubt(earlier, attempt.content)
  if (doubt === undefined || !hasIdentity || !isWithin(windowDays, doubt.started_at, now)) return false
  return !known.isAnothers && (known.before === null || id > known.before)
}

/** The first attempt in doubt with the same content. */
export function firstDoubt(earlier: readonly PastAttempt[], content: string): PastAttempt | undefined {
  return earlier.find((one) => one.verdict === 'unknown' && one.content === content)
}

function isWithin(windowDays: number | null, since: Instant, now: Instant): boolean {
  return windowDays !== null && Temporal.Instant.compare(now, since.add({ hours: 24 * windowDays })) < 0
}
