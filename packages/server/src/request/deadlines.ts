import type { WorkEnds } from '@vigencia/database/unit-of-work/work-order.ts'
import { WorkEnded, type EndReason } from '@vigencia/database/connections/work-ended.ts'

const SWEPT_EVERY_MS = 250
/** Time to cancel a statement and to close its connection. What waits for something else is answered after it. */
const ROLLED_BACK_WITHIN_MS = 3_000

export interface DeadlineSettings {
  /** From the last byte of a request. */
  readonly requestMs: number
  /** The same for operations whose cards are long. */
  readonly longMs: number
}

/**
 * Gives every call an end. One coarse timer looks at all calls that are under way, so a call costs no timer of its own.
 * To end them for another reason, as a process does that stops, call `endAll`.
 */
export interface Deadlines {
  /**
   * Runs what can be ended by a signal, such as a transaction, which is rolled back before this rejects.
   * @throws WorkEnded
   */
  run<Result>(isLong: boolean, begin: (ends: WorkEnds) => Promise<Result>): Promise<Result>
  /**
   * Waits for what has nothing to roll back, and no longer than until its deadline.
   * @throws WorkEnded
   */
  wait<Result>(isLong: boolean, work: Promise<Result>): Promise<Result>
  /**
   * Ends every call that is under way: transactions are rolled back, and their callers are answered 503. What has sent
   * its COMMIT is answered `outcome_unknown`. Calls that begin later are not ended, so nothing may be let in before.
   */
  endAll(reason: EndReason): void
  /** How many calls are under way. */
  readonly underWay: number
  /** Looks at nothing any more. */
  stop(): void
}

/** A call that is under way. It knows its place in the list, so that it leaves without a search. */
interface Call {
  place: number
  readonly dueMs: number
  readonly end: (reason: EndReason) => void
}

const LEFT = -1

export function deadlines({ requestMs, longMs }: DeadlineSettings): Deadlines {
  const calls: Call[] = []
  // the time of the last sweep is exact enough, and costs nothing to read
  let nowMs = performance.now()
  const timer = setInterval(sweep, SWEPT_EVERY_MS).unref()

  function sweep(): void {
    nowMs = performance.now()
    for (const call of calls.filter(({ dueMs }) => dueMs <= nowMs)) call.end('deadline')
  }

  function enter(isLong: boolean, end: (reason: EndReason) => void): Call {
    const dueMs = nowMs + (isLong ? longMs : requestMs)
    const call = { place: calls.length, dueMs, end }
    calls.push(call)
    return call
  }

  function leave(call: Call): void {
    const { place } = call
    if (place === LEFT) return
    call.place = LEFT
    const last = calls.pop() as Call
    if (last === call) return
    last.place = place
    calls[place] = last
  }

  function left<Value>(call: Call, settle: (value: Value) => void): (value: Value) => void {
    return (value) => {
      leave(call)
      settle(value)
    }
  }

  return {
    wait(isLong, work) {
      return new Promise((resolve, reject) => {
        const call = enter(isLong, (reason) => {
          leave(call)
          reject(new WorkEnded(reason))
        })
        work.then(left(call, resolve), left(call, reject))
      })
    },
    async run(isLong, begin) {
      const controller = new AbortController()
      const { promise: tooLate, reject: endLate } = Promise.withResolvers<never>()
      let late: NodeJS.Timeout | undefined
      const call = enter(isLong, (reason) => {
        if (controller.signal.aborted) return
        const ended = new WorkEnded(reason)
        controller.abort(ended)
        late = setTimeout(() => endLate(ended), ROLLED_BACK_WITHIN_MS)
      })
      try {
        return await Promise.race([
          begin({ signal: controller.signal, withinMs: isLong ? longMs : requestMs }),
          tooLate,
        ])
      } finally {
        clearTimeout(late)
        leave(call)
      }
    },
    endAll(reason) {
      for (const call of calls.slice()) call.end(reason)
    },
    get underWay() {
      return calls.length
    },
    stop: () => clearInterval(timer),
  }
}
