import { createHash } from 'node:crypto'

/** Choices that look random and are the same for the same seed, on every machine and day. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<Item>(from: readonly Item[]): Item
  shuffled<Item>(items: readonly Item[]): Item[]
}

export function seededChance(seed: string): Chance {
  const next = sfc32(createHash('sha256').update(seed).digest())
  const between = (least: number, most: number) => least + (next() % (most - least + 1))
  return {
    between,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    shuffled(items) {
      const all = [...items]
      for (let last = all.length - 1; last > 0; last--) {
        const other = between(0, last)
        ;[all[last], all[other]] = [all[other] as (typeof all)[number], all[last] as (typeof all)[number]]
      }
      return all
    },
  }
}

/** Chris Doty-Humphrey's small fast counting generator: whole 32-bit numbers only, so no machine rounds otherwise. */
function sfc32(seed: Buffer): () => number {
  let a = seed.readInt32LE(0)
  let b = seed.readInt32LE(4)
  let c = seed.readInt32LE(8)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let i = 0; i < 12; i++) next()
  return next
}
