import type { JobWithMetadata } from 'pg-boss'

type Retries = Pick<JobWithMetadata, 'retryCount' | 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'retryDelayMax'>

/** What the log says of an attempt that failed. */
export interface FailedAttempt {
  /** 1 for the first. */
  readonly attempt: number
  readonly of: number
  /** The next attempt begins within so many seconds; null: there is none. */
  readonly again_within_s: number | null
}

/** pg-boss draws the wait between a half and the whole of this when it writes the failure down. */
export function failedAttempt(job: Retries): FailedAttempt {
  const { retryCount, retryLimit } = job
  return {
    attempt: retryCount + 1,
    of: retryLimit + 1,
    again_within_s: retryCount >= retryLimit ? null : longestWait(job),
  }
}

function longestWait({ retryCount, retryDelay, retryBackoff, retryDelayMax }: Retries): number {
  if (!retryBackoff) return retryDelay
  return Math.min(retryDelayMax ?? Infinity, Math.max(retryDelay, 1) * 2 ** Math.min(16, retryCount + 1))
}
