import { MESSAGES } from './messages.ts'

/** The answer to every handled request, whatever became of it. */
export interface Envelope {
  readonly Success: boolean
  readonly Warning: boolean
  readonly Message: string | null
  /** An array for every read, also of one row; the new id where an Add gives it; else null. */
  readonly Data: readonly unknown[] | number | null
}

export function answered(rows: readonly unknown[]): Envelope {
  return { Success: true, Warning: false, Message: null, Data: rows }
}

export function done(message: string, id: number | null = null): Envelope {
  return { Success: true, Warning: false, Message: message, Data: id }
}

/** A rule refused, and nothing was changed. */
export function warned(message: string, isRead = false): Envelope {
  return { Success: true, Warning: true, Message: message, Data: isRead ? [] : null }
}

/** The answer where the old server would have thrown, and to failures of ours. */
export const FAILED: Envelope = { Success: false, Warning: false, Message: MESSAGES.failed, Data: null }
