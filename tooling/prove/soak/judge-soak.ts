import { median } from '../../bench/report/statistics.ts'
import type { SoakSample } from './soak-sample.ts'

/** What was met in one stretch of the run. */
export interface SoakStretch {
  readonly took: Float32Array
  readonly failed: number
  /** At its end. */
  readonly sample: SoakSample
  /** The part of the processors' time that other guests of the hardware took from this machine meanwhile, 0 to 1. */
  readonly stolen: number
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
/** More than this, and a stretch tells of the hardware's other guests rather than of the service. */
const MOST_STOLEN = 0.01
/** Of a sixth of the run: with fewer stretches left, nothing can be told. */
const LEAST_LEFT = 1 / 4
const MEBIBYTE = 1024 * 1024

/** A sixth of the run is its beginning, another its end: of half an hour five minutes each. */
export function judgeSoak(stretches: readonly SoakStretch[], connectionsLeft: number): SoakVerdict[] {
  const sixth = Math.max(1, Math.floor(stretches.length / 6))
  const memory = [stretches.slice(sixth, 2 * sixth), stretches.slice(-sixth)].map(
    (part) => median(part.map(({ sample }) => sample.memory)) / MEBIBYTE,
  )
  const failed = stretches.reduce((sum, one) => sum + one.failed, 0)
  const most = (of: (sample: SoakSample) => number) => Math.max(...stretches.map(({ sample }) => of(sample)))
  const verdict = (what: string, said: string, holds: boolean): SoakVerdict => ({ what, said, holds })
  const [before = NaN, after = NaN] = memory
  const slower = judgeSlowness(stretches, sixth)
  const connections = most(({ connections }) => connections)
  const idle = most(({ idleInTransaction }) => idleInTransaction)
  return [
    verdict('every quote is answered', `${failed} failed`, failed === 0),
    verdict('memory is flat', `${before.toFixed(0)} MiB in the second sixth, ${after.toFixed(0)} MiB in the last`, after <= before * MOST_GROWTH), // prettier-ignore
    verdict('it grows no slower', slower.said, slower.holds),
    verdict('no connection is leaked', `${connections} at the most of ${MOST_CONNECTIONS}, ${connectionsLeft} left at the end`, connections <= MOST_CONNECTIONS && connectionsLeft === 0), // prettier-ignore
    verdict('no transaction is forgotten', `${idle.toFixed(1)} s without a statement at the most`, idle < 5),
  ]
}

/** By the stretches in which the machine had its processors to itself; what was met in all is said beside it. */
function judgeSlowness(stretches: readonly SoakStretch[], sixth: number): Pick<SoakVerdict, 'said' | 'holds'> {
  const sixths = [stretches.slice(0, sixth), stretches.slice(-sixth)]
  const left = [undisturbed(stretches, 0, sixth), undisturbed(stretches, stretches.length - sixth, stretches.length)]
  const [begin = NaN, end = NaN] = left.map(p99)
  const ms = (values: readonly number[]) => values.map((value) => `${value.toFixed(1)} ms`).join(', then ')
  const counted = left.map((part) => part.length).join(' and ')
  return {
    said:
      `p99 ${ms([begin, end])}: first and last sixth, ${counted} of ${sixth} stretches each, ` +
      `those in which other guests took at most ${MOST_STOLEN * 100} % of the processors (of all: ${ms(sixths.map(p99))})`,
    holds: end <= begin * MOST_SLOWER && left.every((part) => part.length >= sixth * LEAST_LEFT),
  }
}

/** What waits because of one stretch is answered in the next: both must have been undisturbed. */
function undisturbed(stretches: readonly SoakStretch[], from: number, to: number): SoakStretch[] {
  const isCalm = (at: number) => (stretches[at]?.stolen ?? 0) <= MOST_STOLEN
  return stretches.slice(from, to).filter((_stretch, i) => isCalm(from + i) && isCalm(from + i - 1))
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
