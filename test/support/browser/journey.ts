import { recordProof } from '../proof-size.ts'

/** What somebody did to come to the end of a journey. */
export interface Effort {
  readonly way: 'by mouse' | 'by the keyboard alone'
  /** Presses of a key; each letter is one. */
  readonly keys: number
  readonly clicks: number
  readonly beganMs: number
}

/** Tells how long a journey took, and how much was done. It is held against nobody: a machine may be busy. */
export function tellJourney(journey: string, { way, keys, clicks, beganMs }: Effort): void {
  const seconds = ((performance.now() - beganMs) / 1000).toFixed(1)
  recordProof({ part: journey, size: way, seed: null, facts: { seconds, clicks, keystrokes: keys } })
}
