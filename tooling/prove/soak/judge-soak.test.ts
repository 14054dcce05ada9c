import { expect, test } from 'vitest'
import { judgeSoak, type SoakStretch } from './judge-soak.ts'
import type { SoakSample } from './soak-sample.ts'

const MEBIBYTE = 1024 * 1024
const SAMPLE: SoakSample = {
  memory: 200 * MEBIBYTE,
  heap: 0,
  bookBytes: 0,
  waiting: 0,
  connections: 14,
  idleInTransaction: 0,
}

/** Twelve stretches, the last two of them changed. */
function stretches(last: Partial<SoakSample> = {}, ms = 10, failed = 0): SoakStretch[] {
  return Array.from({ length: 12 }, (_, i) => ({
    took: new Float32Array(200).fill(i < 10 ? 10 : ms),
    failed: i < 10 ? 0 : failed,
    sample: i < 10 ? SAMPLE : { ...SAMPLE, ...last },
    stolen: 0,
  }))
}
const broken = (run: readonly SoakStretch[], left = 0) =>
  judgeSoak(run, left).flatMap(({ what, holds }) => (holds ? [] : [what]))

test('a run that stays as it began holds in everything', () => {
  expect(broken(stretches())).toEqual([])
})

test.each([
  ['memory, a tenth more', stretches({ memory: 220 * MEBIBYTE }), []],
  ['memory, a little more than that', stretches({ memory: 221 * MEBIBYTE }), ['memory is flat']],
  ['the slowest hundredth, a fifth slower', stretches({}, 11.9), []],
  ['the slowest hundredth, slower than that', stretches({}, 12.1), ['it grows no slower']],
  ['one quote that failed', stretches({}, 10, 1), ['every quote is answered']],
  ['one connection too many', stretches({ connections: 15 }), ['no connection is leaked']],
  ['a transaction left open', stretches({ idleInTransaction: 5 }), ['no transaction is forgotten']],
  ['a memory that cannot be read', stretches({ memory: NaN }), ['memory is flat']],
])('%s', (_what, run, faults) => {
  expect(broken(run)).toEqual(faults)
})

test('a connection that is left when the service has ended is leaked', () => {
  expect(broken(stretches(), 1)).toEqual(['no connection is leaked'])
})

test('a stretch that others took processors from, and the one after it, say nothing of the service', () => {
  const run = Array.from({ length: 48 }, (_, i) => ({
    ...(stretches()[0] as SoakStretch),
    stolen: i === 45 ? 0.011 : 0,
  }))
  const slow = (i: number) => ({ ...(run[i] as SoakStretch), took: new Float32Array(200).fill(900) })
  expect(broken(run.with(45, slow(45)).with(46, slow(46)))).toEqual([])
  expect(broken(run.with(44, slow(44)))).toEqual(['it grows no slower'])
  expect(broken(run.with(47, slow(47)))).toEqual(['it grows no slower'])
})

test('what has waited since others took processors says nothing either, unless it goes on waiting', () => {
  const run = (stolen: number, caughtUp: number) =>
    Array.from({ length: 48 }, (_, i) => ({
      ...(stretches()[0] as SoakStretch),
      took: new Float32Array(200).fill(i >= stolen && i < caughtUp ? 900 : 10),
      stolen: i === stolen ? 0.5 : 0,
    }))
  expect(broken(run(40, 44))).toEqual([])
  expect(broken(run(33, 48))).toEqual(['it grows no slower'])
})

test('where others took processors at an end, as many stretches are sought further inside, up to a third of the run', () => {
  const run = (disturbed: number, ms: number) =>
    Array.from({ length: 48 }, (_, i) => ({
      ...(stretches()[0] as SoakStretch),
      took: new Float32Array(200).fill(i < disturbed ? 900 : i < 24 ? ms : 10),
      stolen: i < disturbed ? 0.5 : 0,
    }))
  expect(broken(run(10, 10))).toEqual([])
  expect(broken(run(10, 8))).toEqual(['it grows no slower'])
  expect(broken(run(14, 10))).toEqual(['it grows no slower'])
})

test('a run that hardly had the processors to itself shows nothing', () => {
  const run = stretches().map((stretch, i) => ({ ...stretch, stolen: i === 0 ? 0 : 0.5 }))
  expect(broken(run)).toEqual(['it grows no slower'])
})
