/**
 * What work answers, unless the signal is aborted first: then its reason, at once.
 * The work of others may go on in the same request.
 */
export function endedBy<Answer>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason as Error)
    signal.addEventListener('abort', end, { once: true })
    work(signal)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', end))
  })
}

/** A limit of time that can be set anew: it aborts its signal with a reason. */
export interface TimeLimit {
  readonly signal: AbortSignal
  /** From now on so many milliseconds. */
  set(milliseconds: number): void
  clear(): void
}

export function timeLimit(reason: (milliseconds: number) => Error): TimeLimit {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    signal: controller.signal,
    set(milliseconds) {
      clearTimeout(timer)
      timer = setTimeout(() => controller.abort(reason(milliseconds)), milliseconds)
    },
    clear: () => clearTimeout(timer),
  }
}

export function either(...signals: readonly (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined))
}
