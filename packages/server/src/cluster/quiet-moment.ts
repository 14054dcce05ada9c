/** An iteration of the event loop in which nothing happens takes less than this. */
const QUIET_MS = 0.05
const MOST_ITERATIONS = 10_000

/**
 * Resolves in an iteration of the event loop in which nothing happened, so that no connection waits to be accepted. A port
 * that is closed resets those that the system has taken and the process has not.
 */
export function quietMoment(): Promise<void> {
  return new Promise((resolve) => {
    let iterations = 0
    const look = (sinceMs: number) => {
      const nowMs = performance.now()
      if (nowMs - sinceMs < QUIET_MS || (iterations += 1) === MOST_ITERATIONS) resolve()
      else setImmediate(look, nowMs)
    }
    setImmediate(look, 0)
  })
}
