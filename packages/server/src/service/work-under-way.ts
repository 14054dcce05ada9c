/** Counts answers until they are sent, and the work for them, which goes on when the caller has hung up. */
export interface WorkUnderWay {
  readonly begin: () => void
  readonly end: () => void
  /** Whether all has ended within this time. */
  ended(withinMs: number): Promise<boolean>
}

export function workUnderWay(): WorkUnderWay {
  let running = 0
  let emptied = () => {}
  return {
    begin: () => void (running += 1),
    end() {
      running -= 1
      if (running === 0) emptied()
    },
    ended: async (withinMs) => running === 0 || happens(withinMs, (done) => (emptied = done)),
  }
}

/** Whether something comes about within this time. */
export function happens(withinMs: number, wait: (done: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), withinMs)
    wait(() => {
      clearTimeout(late)
      resolve(true)
    })
  })
}
