import { setTimeout as sleep } from 'node:timers/promises'
import { loadKinds, type LoadKind, type Written } from './load-kinds.ts'
import type { FaultFixture, ProcessName } from './fault-fixture.ts'
import { proofSize } from '../proof-size.ts'

/** What callers met while faults came and went. */
export interface LoadTally {
  readonly well: number
  /** 503, 429 and 409: told to come again. */
  readonly toldToComeAgain: number
  /** The process was killed meanwhile. */
  readonly brokenOff: number
  /** Each a sentence: an answer that is none of these, or that is older than what was known. */
  readonly wrong: readonly string[]
  /** Each a sentence: no answer within the deadline. */
  readonly late: readonly string[]
}

/** Callers of all services at once, each of whom asks again as soon as it was answered. */
export interface MixedLoad {
  readonly tally: LoadTally
  readonly written: Written
  /** The processes whose connections may break off now, because they are killed. */
  readonly breaking: Set<ProcessName>
  /** Sends one request of each kind until each is answered well; in milliseconds. Null where that lasts too long. */
  wellAgain(withinMs: number): Promise<number | null>
  stop(): Promise<void>
}

/** The deadline of a request, ten seconds, and what a machine takes to say so: short it runs other tests beside. */
const ANSWERED_WITHIN_MS = proofSize({ short: 40_000, full: 12_500 })
/** Short it leaves the processors to the tests beside. */
const PAUSE_MS = proofSize({ short: 200, full: 50 })

export function startMixedLoad(fixture: FaultFixture): MixedLoad {
  const tally = { well: 0, toldToComeAgain: 0, brokenOff: 0, wrong: [] as string[], late: [] as string[] }
  const { kinds, written } = loadKinds(fixture)
  const breaking = new Set<ProcessName>()
  let isOver = false

  /** Whether it was answered well. */
  async function send(kind: LoadKind): Promise<boolean> {
    const request = kind.request()
    const startMs = performance.now()
    try {
      const signal = AbortSignal.timeout(ANSWERED_WITHIN_MS)
      const response = await fetch(fixture.url(kind.process) + request.path, { ...request.init, signal })
      const body = JSON.parse(await response.text()) as unknown
      const fault = response.status === kind.status ? request.judge?.(body) : undefined
      if (response.status === kind.status && fault === undefined) return ((tally.well += 1), true)
      if ([503, 429, 409].includes(response.status)) tally.toldToComeAgain += 1
      else tally.wrong.push(`${kind.name}: ${fault ?? `${response.status} ${JSON.stringify(body)}`}`)
    } catch (error) {
      const what = `${kind.name}, after ${Math.round(performance.now() - startMs)} ms: ${String((error as Error).cause ?? error)}`
      if ((error as Error).name === 'TimeoutError') tally.late.push(what)
      else if (breaking.has(kind.process)) tally.brokenOff += 1
      else tally.wrong.push(what)
    }
    return false
  }

  async function sendAgainAndAgain(kind: LoadKind): Promise<void> {
    while (!isOver) {
      await send(kind)
      await sleep(PAUSE_MS)
    }
  }

  const callers = kinds.flatMap((kind) => Array.from({ length: kind.callers }, () => sendAgainAndAgain(kind)))
  return {
    tally,
    written,
    breaking,
    async wellAgain(withinMs) {
      const startMs = performance.now()
      const passed = () => performance.now() - startMs
      const answeredWell = async (kind: LoadKind) => {
        while (passed() < withinMs) {
          if (await send(kind)) return true
          await sleep(PAUSE_MS)
        }
        return false
      }
      const all = await Promise.all(kinds.map(answeredWell))
      return all.every(Boolean) ? Math.round(passed()) : null
    },
    async stop() {
      isOver = true
      await Promise.all(callers)
    },
  }
}
