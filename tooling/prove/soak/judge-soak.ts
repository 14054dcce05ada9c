import { median } from '../../bench/report/statistics.ts'
import type { SoakSample } from './soak-sample.ts'

/** What was met in one stretch of the run. */
export interface SoakStretch {
  readonly took: Float32Array
  readonly failed: number
  readonly sample: SoakSample
}

export interface SoakVerdict {
  readonly what: string
  readonly said: string
  readonly holds: boolean
}

/** The most connections that one process opens: its pool for transactions, and four plain ones. */
export const MOST_CONNECTIONS = 14
const MOST_GROWTH = 1.1
const MOST_SLOWER = 1.2
const MEBIBYTE = 1024 * 1024

/** A sixth of the run is its beginning, another its end: of half an hour five minutes each. */
export function judgeSoak(stretches: readonly SoakStretch[], connectionsLeft: number): SoakVerdict[] {
  const sixth = Math.max(1, Math.floor(stretches.length / 6))
  const [first, second, last] = [stretches.slice(0, sixth), stretches.slice(sixth, 2 * sixth), stretches.slice(-sixth)]
  const memory = [second, last].map((part) => median(part.map(({ sample }) => sample.memory)) / MEBIBYTE)
  const slowest = [first, last].map((part) => p99(part))
  const failed = stretches.reduce((sum, one) => sum + one.failed, 0)
  const most = (of: (sample: SoakSample) => number) => Math.max(...stretches.map(({ sample }) => of(sample)))
  const verdict = (what: string, said: string, holds: boolean): SoakVerdict => ({ what, said, holds })
  const [before = NaN, after = NaN] = memory
  const [begin = NaN, end = NaN] = slowest
  const connections = most(({ connections }) => connections)
  const idle = most(({ idleInTransaction }) => idleInTransaction)
  return [
    verdict('every quote is answered', `${failed} failed`, failed === 0),
    verdict('memory is flat', `${before.toFixed(0)} MiB in the second sixth, ${after.toFixed(0)} MiB in the last`, after <= before * MOST_GROWTH), // prettier-ignore
    verdict('it grows no slower', `p99 ${begin.toFixed(1)} ms in the first sixth, ${end.toFixed(1)} ms in the last`, end <= begin * MOST_SLOWER), // prettier-ignore
    verdict('no connection is leaked', `${connections} at the most of ${MOST_CONNECTIONS}, ${connectionsLeft} left at the end`, connections <= MOST_CONNECTIONS && connectionsLeft === 0), // prettier-ignore
    verdict('no transaction is forgotten', `${idle.toFixed(1)} s without a statement at the most`, idle < 5),
  ]
}

/** Of all answers of some stretches together. */
export function p99(stretches: readonly SoakStretch[]): number {
  const all = new Float32Array(stretches.reduce((sum, { took }) => sum + took.length, 0))
  let at = 0
  for (const { took } of stretches) {
    all.set(took, at)
    at += took.length
  }
  return all.toSorted()[Math.floor(all.length * 0.99)] ?? NaN
}
