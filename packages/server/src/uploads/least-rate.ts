import { Refusal } from '@vigencia/domain/refusals.ts'

export interface LeastRate {
  readonly bytesPerSecond: number
  /** Over any stretch as long as this the file must come so fast. */
  readonly overMs: number
  /** The first stretch begins after this. */
  readonly afterMs: number
}

export const LEAST_RATE: LeastRate = { bytesPerSecond: 1024, overMs: 30_000, afterMs: 10_000 }

const LOOKS = 30

/** Looks from time to time how far a file has come. */
export interface RateWatch {
  /** Rejects with the refusal `too_slow` when too little has come. */
  readonly tooSlow: Promise<never>
  stop(): void
}

export function watchRate({ bytesPerSecond, overMs, afterMs }: LeastRate, bytesSoFar: () => number): RateWatch {
  const { promise: tooSlow, reject } = Promise.withResolvers<never>()
  tooSlow.catch(() => undefined) // whoever reads hears of it
  const startMs = performance.now()
  const seen: { atMs: number; bytes: number }[] = []
  const timer = setInterval(look, Math.max(10, overMs / LOOKS))

  function look(): void {
    const atMs = performance.now()
    if (atMs - startMs < afterMs) return
    const bytes = bytesSoFar()
    seen.push({ atMs, bytes })
    while (seen[1] !== undefined && atMs - seen[1].atMs >= overMs) seen.shift()
    const [first] = seen as [(typeof seen)[number]]
    const passedMs = atMs - first.atMs
    if (passedMs >= overMs && bytes - first.bytes < (bytesPerSecond * passedMs) / 1000)
      reject(new Refusal('too_slow', `The file must come at ${bytesPerSecond} bytes a second or faster.`))
  }

  return { tooSlow, stop: () => clearInterval(timer) }
}
