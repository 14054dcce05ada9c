const FIRST_MS = 250
const MOST_MS = 30_000
/** A worker that listened for so long was healthy, and its death begins a new count. */
const HEALTHY_AFTER_MS = 60_000

/** How many times in a row a worker died soon after its start, the last time included. */
export function deathsInARow(before: number, listenedForMs: number): number {
  return listenedForMs >= HEALTHY_AFTER_MS ? 1 : before + 1
}

/** How long to wait before a worker is replaced, in milliseconds: twice as long each time, half a minute at most. */
export function waitAfter(deaths: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** (deaths - 1))
}
