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
  readonly measured: string
  readonly holds: boolean
}

/** The most connections that one process opens: its pool for transactions, and four plain ones. */
const MOST_CONNECTIONS = 14
const MOST_GROWTH = 1.1
const MOST_SLOWER = 1.2
/** More than this, and a stretch tells of the hardware's other guests rather than of the service. */
const MOST_STOLEN = 0.01
/** Who waits for longer than this is in a queue. */
const BEHIND_MS = 100
/** Of a sixth of the run: with fewer stretches, nothing can be told. */
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
  const verdict = (what: string, text: string, holds: boolean): SoakVerdict => ({ what, measured: text, holds })
  const [before = NaN, after = NaN] = memory
  const slower = judgeSlowness(stretches, sixth)
  const connections = most(({ connections }) => connections)
  const idle = most(({ idleInTransaction }) => idleInTransaction)
  return [
    verdict('every quote is answered', `${failed} failed`, failed === 0),
    verdict('memory is flat', `${before.toFixed(0)} MiB in the second sixth, ${after.toFixed(0)} MiB in the last`, after <= before * MOST_GROWTH), // prettier-ignore
    verdict('it grows no slower', slower.measured, slower.holds),
    verdict('no connection is leaked', `${connections} at the most of ${MOST_CONNECTIONS}, ${connectionsLeft} left at the end`, connections <= MOST_CONNECTIONS && connectionsLeft === 0), // prettier-ignore
    verdict('no transaction is forgotten', `${idle.toFixed(1)} s without a statement at the most`, idle < 5),
  ]
}

/**
 * By a sixth of the run at each end, made of stretches in which the machine had its processors to itself: where others took
 * some of them, it is sought up to the third. What was met in all of both sixths is said beside it.
 */
function judgeSlowness(stretches: readonly SoakStretch[], sixth: number): Pick<SoakVerdict, 'measured' | 'holds'> {
  const third = 2 * sixth
  const isCalm = undisturbed(stretches)
  const calm = [
    stretches.filter((_, i) => isCalm[i] === true && i < third).slice(0, sixth),
    stretches.filter((_, i) => isCalm[i] === true && i >= stretches.length - third).slice(-sixth),
  ]
  const [begin = NaN, end = NaN] = calm.map(p99)
  const all = [stretches.slice(0, sixth), stretches.slice(-sixth)].map(p99)
  const ms = (values: readonly number[]) => values.map((value) => `${value.toFixed(1)} ms`).join(', then ')
  return {
    measured:
      `p99 ${ms([begin, end])}: the first and the last ${calm.map((part) => part.length).join(' and ')} stretches in which other guests took ` +
      `at most ${MOST_STOLEN * 100} % of the processors, ${sixth} each sought in the first and the last third (all of both sixths: ${ms(all)})`,
    holds: end <= begin * MOST_SLOWER && calm.every((part) => part.length >= sixth * LEAST_LEFT),
  }
}

/**
 * Which stretches tell of the service: not one that others took processors in, nor the next, nor those after it for as long
 * as what was due meanwhile is still being answered. A service that does not catch up has none left.
 */
function undisturbed(stretches: readonly SoakStretch[]): boolean[] {
  let isOver = true
  return stretches.map(({ stolen, took }) => {
    const isCalm = isOver && stolen <= MOST_STOLEN
    isOver = stolen <= MOST_STOLEN && (isCalm || !isBehind(took))
    return isCalm
  })
}

/** Even the quickest of the last hundred answers had waited for long. */
function isBehind(took: Float32Array): boolean {
  return took.subarray(-100).every((ms) => ms > BEHIND_MS)
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
