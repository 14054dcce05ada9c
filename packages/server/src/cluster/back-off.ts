const FIRST_MS = 250
const MOST_MS = 30_000
/** Who answered for so long was well: the next death begins a new count. */
const WELL_AFTER_MS = 60_000

/** How many times in a row a worker died soon after it was started, the last one included. */
export function deathsInARow(before: number, answeredForMs: number): number {
  return answeredForMs >= WELL_AFTER_MS ? 1 : before + 1
}

/** How long to wait before another takes the place of one that died, in milliseconds: twice as long each time, half a minute at most. */
export function waitAfter(deaths: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** (deaths - 1))
}
