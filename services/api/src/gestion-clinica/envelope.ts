import { MESSAGES } from './messages.ts'

/** What every handled request is answered with, whatever became of it. */
export interface Envelope {
  readonly Success: boolean
  readonly Warning: boolean
  readonly Message: string | null
  /** An array for every read, also of one; the new id where an Add gives it; else null. */
  readonly Data: readonly unknown[] | number | null
}

export function answered(rows: readonly unknown[]): Envelope {
  return { Success: true, Warning: false, Message: null, Data: rows }
}

export function done(message: string, id: number | null = null): Envelope {
  return { Success: true, Warning: false, Message: message, Data: id }
}

/** A rule says no: nothing was changed. */
export function warned(message: string, isRead = false): Envelope {
  return { Success: true, Warning: true, Message: message, Data: isRead ? [] : null }
}

/** What the old server would have thrown at, and what failed on our side. */
export const FAILED: Envelope = { Success: false, Warning: false, Message: MESSAGES.failed, Data: null }
