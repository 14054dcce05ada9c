import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'
import type { Bench } from '../harness/bench.ts'
import { atMost, bounded, notRun } from '../report/figure.ts'
import { inSeconds } from '../report/units.ts'
import { npmStart } from './npm-start.ts'

const FRESH = { what: 'fresh clone: from `npm start` to the first quote', goal: atMost(40, 's') }
const SECOND = { what: 'second start: from `npm start` to the first quote', goal: atMost(6, 's') }
const SECOND_STARTS = 5
const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url))

/** What is committed, cloned to a new folder and started by the command of the README, until its demo answers a price. */
export const startBench: Bench = async (run) => {
  if (run.quick)
    return [FRESH, SECOND].map(({ what, goal }) => notRun(what, goal, 'passed over by --quick: it installs'))
  await using stack = new AsyncDisposableStack()
  const folder = await makeReachableFolder()
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const clone = join(folder, 'vigencia')
  await promisify(execFile)('git', ['clone', '--quiet', CHECKOUT, clone])
  const started = async () => {
    run.stop.throwIfAborted()
    const seconds = await npmStart(clone, join(folder, 'data'), run.stop)
    console.log(`the first quote came after ${inSeconds(seconds)}`)
    return seconds
  }
  const fresh = await started()
  const seconds: number[] = []
  for (let i = 0; i < SECOND_STARTS; i++) seconds.push(await started())
  const size = "installed with what this machine's package cache has, an empty database, once"
  return [
    bounded({ ...FRESH, values: [fresh], show: inSeconds, size }),
    bounded({ ...SECOND, values: seconds, show: inSeconds, size: `${SECOND_STARTS} starts` }),
  ]
}
