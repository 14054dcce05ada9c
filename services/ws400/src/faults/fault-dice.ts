import type { FaultName } from './fault-names.ts'
import type { FaultPlan } from './fault-plan.ts'

/** Draws for one request after another, the same for the same seed: mulberry32. */
export function faultDice({ seed, shares }: FaultPlan): () => FaultName | null {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return () => {
    if (shares.length === 0) return null
    let left = draw()
    for (const [fault, share] of shares) {
      if (left < share) return fault
      left -= share
    }
    return null
  }
}
