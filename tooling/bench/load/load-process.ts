import { startChild, type Child } from '../harness/child.ts'

export interface LoadRun {
  readonly url: string
  readonly headers: Record<string, string>
  /** Each sends its next request when the one before is answered. */
  readonly connections: number
  readonly seconds: number
}

export interface LoadResult {
  /** Requests answered a second. */
  readonly perSecond: number
  /** Milliseconds from request to answer, of the median request and of the slowest hundredth. */
  readonly p50: number
  readonly p99: number
  /** All requests answered, also those before the counting began. */
  readonly answered: number
  /** Answered with anything but 200, or not answered. */
  readonly failed: number
}

/** A process that puts load on a server by asking for these paths, each connection for a share of its own. */
export async function startLoad(paths: readonly string[]): Promise<Child & { run(run: LoadRun): Promise<LoadResult> }> {
  const child = startChild(new URL('load.ts', import.meta.url), {})
  await child.ask({ paths })
  return { ...child, run: (run) => child.ask<LoadResult>(run) }
}
