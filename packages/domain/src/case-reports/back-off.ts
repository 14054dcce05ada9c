import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'

export interface BackOff {
  /** The wait after the first try, in seconds. Each further wait is twice as long. */
  readonly first: number
  /** The longest wait that we choose ourselves, in seconds. */
  readonly longest: number
  /** The longest wait that a server may ask for, in seconds. */
  readonly longestRequested: number
}

export const SEND_BACK_OFF: BackOff = { first: 5, longest: 900, longestRequested: 3600 }

/**
 * The time of the next try after `tries` failures: between half and the whole of the doubled wait.
 * The spread keeps those who failed together from returning together. It is never before the instant that was asked
 * for.
 * @param chance from 0 to 1
 */
export function nextTry(
  backOff: BackOff,
  tries: number,
  chance: number,
  now: Instant,
  input: Instant | null = null,
): Instant {
  const whole = Math.min(backOff.longest, backOff.first * 2 ** Math.min(tries - 1, 30))
  const own = now.add({ milliseconds: Math.round(whole * 1000 * (0.5 + chance / 2)) })
  if (input === null || Temporal.Instant.compare(input, own) <= 0) return own
  const latest = now.add({ seconds: backOff.longestRequested })
  const patient = Temporal.Instant.compare(input, latest) > 0 ? latest : input
  // the jitter is added, because everybody was asked to wait for the same instant
  return patient.add({ milliseconds: Math.round(chance * 1000) })
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The instant that a Retry-After names, in seconds or as a date; null when it names none. @source RFC 9110, 10.2.3 */
export function retryAfter(header: string | null, now: Instant): Instant | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return now.add({ seconds: Number(text) })
  const date = /^\w{3}, (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/.exec(text)
  const month = MONTHS.indexOf(date?.[2] ?? '') + 1
  if (date === null || month === 0) return null
  try {
    return Temporal.Instant.from(`${date[3]}-${String(month).padStart(2, '0')}-${date[1]}T${date[4]}Z`)
  } catch {
    return null
  }
}
