/** Numbers that look random and are the same in every run. */
export interface Random {
  /** 0 (included) to `end` (not included). */
  below(end: number): number
  one<T>(choices: readonly T[]): T
  /** `count` different ones, in random order. */
  some<T>(choices: readonly T[], count: number): T[]
}

/** @source mulberry32, by Tommy Ettinger, public domain. */
export function random(seed: number): Random {
  let state = seed
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return {
    below,
    one: (choices) => choices[below(choices.length)]!,
    some(choices, count) {
      const left = [...choices]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]!)
    },
  }
}
