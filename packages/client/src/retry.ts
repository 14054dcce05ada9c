import { VigenciaRefused, VigenciaUnavailable } from './errors.ts'

const FIRST_WAIT = 250
const LONGEST_WAIT = 8000

/** A service that asks for more than this is not waited for: whoever called decides. */
const LONGEST_RETRY_AFTER = 60

/** Statuses of gateways that may be gone in a moment. */
const PASSING = new Set([408, 425, 429, 502, 503, 504])

/** Refusals and faults that left nothing behind and may be gone in a moment, or that a repeat under the key clears up. */
const PASSING_CODES: ReadonlySet<string> = new Set(['rate_limited', 'unavailable', 'clock', 'outcome_unknown'])

export interface RetryOptions {
  readonly retries: number
  /** Milliseconds for which another call with the same key is waited for. */
  readonly patience: number
  readonly signal: AbortSignal | undefined
  readonly onRetry: (error: unknown, wait: number) => void
}

/** Runs an attempt again where that may help: with back-off and jitter, and never before `Retry-After`. */
export async function withRetries<Answer>(attempt: () => Promise<Answer>, options: RetryOptions): Promise<Answer> {
  const { retries, signal, onRetry } = options
  const patientUntil = performance.now() + options.patience
  for (let repeats = 0, tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      const wait = waitBefore(error, tries)
      // the other call ends by itself, at the service's deadline
      const isInFlight = error instanceof VigenciaRefused && error.refusal.code === 'idempotency_in_flight'
      const mayRepeat = isInFlight ? performance.now() + (wait ?? 0) < patientUntil : repeats < retries
      if (wait === null || !mayRepeat) throw error
      if (!isInFlight) repeats++
      onRetry(error, wait)
      await sleep(wait, signal)
    }
  }
}

/** Waits so many milliseconds, or throws the reason of the signal. A browser has no such timer of its own. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, milliseconds)
    if (signal?.aborted === true) end()
    else signal?.addEventListener('abort', end, { once: true })
  })
}

/** Milliseconds; null where a repeat would not help. */
function waitBefore(error: unknown, tries: number): number | null {
  if (!isPassing(error)) return null
  const seconds = (error as VigenciaRefused | VigenciaUnavailable).retryAfter ?? 0
  if (seconds > LONGEST_RETRY_AFTER) return null
  const longest = Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT)
  // half of it is chance, so that callers who were cut off together do not come back together
  return Math.round(seconds * 1000 + longest * (0.5 + Math.random() / 2))
}

function isPassing(error: unknown): boolean {
  if (error instanceof VigenciaUnavailable) return error.reason !== 'page' || PASSING.has(error.status ?? 0)
  if (!(error instanceof VigenciaRefused)) return false
  return PASSING_CODES.has(error.refusal.code) || error.refusal.code === 'idempotency_in_flight'
}
