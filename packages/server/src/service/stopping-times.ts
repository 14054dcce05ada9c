/** What runs when a service stops listening may go on for so long. */
export const RUNNING_MS = 30_000
/** Beside the two: saying goodbye, and closing what is connected. */
const CLOSING_MS = 10_000
const PRODUCTION_SECONDS = 5

interface DrainSettings {
  readonly NODE_ENV: string
  readonly DRAIN_DELAY?: number | undefined
}

/** How long a service goes on answering after it was told to stop, so that balancers see that it is not ready. */
export function drainDelayMs({ NODE_ENV, DRAIN_DELAY }: DrainSettings): number {
  return (DRAIN_DELAY ?? (NODE_ENV === 'production' ? PRODUCTION_SECONDS : 0)) * 1000
}

/** What hangs beyond this is cut. */
export function longestStopMs(delayMs: number): number {
  return delayMs + RUNNING_MS + CLOSING_MS
}
