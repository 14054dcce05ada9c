import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'
import type { DoubtReason } from './case-states.ts'
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
  /** Whether a re-send may settle a doubt by itself: not after a restore. */
  readonly mayResend: boolean
  /**
   * The greatest number that the registry had given us before the first doubt. Whether another case of ours has this one,
   * and whether that case is of another person or event.
   */
  readonly known: {
    readonly before: number | null
    readonly isAnothers: boolean
    readonly isOfSomebodyElse: boolean
  }
  /** The number of which somebody said that it is not our person's. */
  readonly disputed: number | null
  readonly now: Instant
}

export type AfterVerdict =
  | { readonly state: 'reported' | 'adopted'; readonly id_caso: number }
  | { readonly state: 'rejected' | 'citizen_not_found'; readonly errors: RegistryErrors }
  /** `isResent`: it is sent once more by itself, which tells. Until then it is nobody's work. */
  | { readonly state: 'in_doubt'; readonly errors: RegistryErrors | null; readonly isResent: boolean }
  /** The registry has answered, with a number that cannot be adopted. */
  | {
      readonly state: 'in_doubt'
      readonly errors: null
      readonly isResent: false
      readonly doubt_because: DoubtReason
      readonly disputed_id_caso: number
    }
  /** It did not arrive, so it waits and goes again. */
  | { readonly state: 'queued' }

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
      return afterDuplicate(verdict.id_caso, facts)
    case 'rejected':
    case 'citizen_not_found':
      return facts.repeats === null
        ? { state: verdict.kind, errors: verdict.errors }
        : { state: 'in_doubt', errors: verdict.errors, isResent: false }
    case 'auth':
    case 'throttled':
    case 'transient':
      return facts.repeats === null ? { state: 'queued' } : { state: 'in_doubt', errors: null, isResent: false }
    case 'unknown':
      return { state: 'in_doubt', errors: null, isResent: mayRepeat(facts) }
  }
}

/**
 * A duplicate is our own send, or somebody else's case of the same person and event. A number that we know to be of
 * another person or event is neither. One that was disputed does not become ours by being said again.
 */
function afterDuplicate(id_caso: number, facts: AttemptFacts): AfterVerdict {
  const doubt = (doubt_because: DoubtReason): AfterVerdict => {
    return { state: 'in_doubt', errors: null, isResent: false, doubt_because, disputed_id_caso: id_caso }
  }
  if (facts.known.isOfSomebodyElse) return doubt('number_of_another_case')
  if (facts.disputed === id_caso) return doubt('not_our_person')
  return { state: provesOwnSend(id_caso, facts) ? 'reported' : 'adopted', id_caso }
}

/** A case is repeated once in its life, and only where the registry would refuse the second of two. */
function mayRepeat({ attempt, earlier, hasIdentity, windowDays, mayResend, now }: AttemptFacts): boolean {
  const isFirstDoubt = earlier.every(({ verdict }) => verdict !== 'unknown')
  return isFirstDoubt && hasIdentity && mayResend && isWithin(windowDays, attempt.started_at, now)
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
