import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'
import type { RegistryReply, Verdict } from './registry-answer.ts'

/**
 * What the end of a call tells of the way to the registry. `busy` is the answer to somebody who came too often.
 * `failed` says nothing of what was sent: silence, a page, a fault of the server, or an answer that proves nothing.
 */
export type WaySign = 'good' | 'busy' | 'failed'

/** One API of one registry, as one process has seen it. */
export interface Circuit {
  /** Whether a failure has stopped it. A good probe lets it go on. */
  readonly isOpen: boolean
  /** Good answers to what was sent since it was stopped or empty. */
  readonly streak: number
  readonly goodAt: Instant | null
  /** What has become of what was sent after the last good probe. */
  readonly sinceProbe: 'nothing' | 'sent' | 'answered'
  /** The next probe is not before. Null: at once. */
  readonly probeAt: Instant | null
  /** Failures in a row, of sends and probes: each doubles the wait for the next probe. */
  readonly failures: number
  /** Whose cases ended in doubt one after the other, each after a good probe. */
  readonly doubts: readonly string[]
}

export const NEW_CIRCUIT: Circuit = {
  isOpen: false,
  streak: 0,
  goodAt: null,
  sinceProbe: 'answered',
  probeAt: null,
  failures: 0,
  doubts: [],
}

const RESTED_SECONDS = 30
const FIRST_PROBE_SECONDS = 2
const LONGEST_PROBE_SECONDS = 30
/** So many doubts in a row, each after a good probe, are no outage: something is wrong with what is sent. */
export const MOST_DOUBTS = 3

/** Whether something may be sent. Where it may not, a probe asks first: after a failure, and after a rest. */
export function isClosedAt({ isOpen, goodAt }: Circuit, now: Instant): boolean {
  return !isOpen && goodAt !== null && isBefore(now, goodAt.add({ seconds: RESTED_SECONDS }))
}

export function mayProbe({ probeAt }: Circuit, now: Instant): boolean {
  return probeAt === null || !isBefore(now, probeAt)
}

/** How many may be on the wire: one alone, then two, four, and so on, as good answers come. */
export function capacityOf({ streak }: Circuit, most: number): number {
  return Math.min(most, 2 ** Math.floor(Math.log2(streak + 1)))
}

/** Something is sent now. */
export function afterBeginning(circuit: Circuit): Circuit {
  return circuit.sinceProbe === 'nothing' ? { ...circuit, sinceProbe: 'sent' } : circuit
}

/** Nothing is left to send. What comes next begins alone. */
export const afterEmptying = (circuit: Circuit): Circuit => ({ ...circuit, streak: 0 })

/** @param inDoubt whose case is in doubt by it; null where none is */
export function afterSend(circuit: Circuit, sign: WaySign, inDoubt: string | null, now: Instant): Circuit {
  if (sign === 'busy') return circuit
  // what was under way when it stopped tells nothing new of the way
  if (circuit.isOpen) return sign === 'good' ? { ...circuit, doubts: [] } : circuit
  if (sign === 'good')
    return { ...circuit, streak: circuit.streak + 1, goodAt: now, sinceProbe: 'answered', doubts: [] }
  const doubts = inDoubt !== null && circuit.sinceProbe === 'sent' ? [...circuit.doubts, inDoubt] : circuit.doubts
  return stopped({ ...circuit, doubts, sinceProbe: 'answered' }, now)
}

/** @param since when it began: one that hangs until its time-out puts off the next no further */
export function afterProbe(circuit: Circuit, sign: WaySign, now: Instant, since: Instant = now): Circuit {
  if (sign !== 'good') return stopped(circuit, since)
  return { ...circuit, isOpen: false, streak: 0, goodAt: now, sinceProbe: 'nothing', probeAt: null, failures: 0 }
}

function stopped(circuit: Circuit, now: Instant): Circuit {
  const failures = circuit.failures + 1
  const wait = Math.min(LONGEST_PROBE_SECONDS, FIRST_PROBE_SECONDS * 2 ** Math.min(failures - 1, 10))
  return { ...circuit, isOpen: true, streak: 0, failures, probeAt: now.add({ seconds: wait }) }
}

/** What a verdict tells of the way. An answer that proves nothing would prove nothing of the next case either. */
export function signOfVerdict(verdict: Verdict): WaySign {
  if (verdict.kind === 'throttled') return 'busy'
  return verdict.kind === 'unknown' || verdict.kind === 'transient' ? 'failed' : 'good'
}

/** What the answer to a probe tells. A refusal of whoever asked shows that somebody is there who answers. */
export function signOfProbe(reply: RegistryReply): WaySign {
  if (reply.status === 429) return 'busy'
  return reply.status >= 500 || reply.status === 408 || isPage(reply) ? 'failed' : 'good'
}

/** A page for people, as something in between answers that is not the registry. */
function isPage({ headers, bytes }: RegistryReply): boolean {
  return (
    /html/i.test(String(headers['content-type'] ?? '')) || /^\s*</.test(new TextDecoder().decode(bytes.slice(0, 64)))
  )
}

const isBefore = (one: Instant, other: Instant) => Temporal.Instant.compare(one, other) < 0
