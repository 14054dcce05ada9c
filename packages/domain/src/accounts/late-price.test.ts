import { describe, expect, test } from 'vitest'
import { complementOf, differenceOf } from './late-price.ts'

describe('a line whose agreement changed late', () => {
  test.each([
    ['billed as agreed, and raised', 10_000, 10_000, 10_800, 800, 800],
    ['billed as agreed, and lowered', 10_000, 10_000, 9_000, -1_000, 0],
    ['billed as agreed, and unchanged', 10_000, 10_000, 10_000, 0, 0],
    ['billed too high before: only what is missing', 10_800, 10_000, 11_000, 1_000, 200],
    ['billed at the new price already', 10_800, 10_000, 10_800, 800, 0],
    ['billed too low before: only what the change brought', 10_000, 10_800, 11_880, 1_080, 1_080],
    ['without a price before: what is missing of the new one', 10_000, null, 10_800, null, 800],
    ['without a price before, and billed as it is now', 10_800, null, 10_800, null, 0],
    ['without a price any more', 10_000, 10_000, null, null, 0],
    ['by a centavo', 10_000, 10_000, 10_001, 1, 1],
  ])('%s', (_what, billedCents, oldCents, newCents, difference, complement) => {
    const line = { billedCents, oldCents, newCents }
    expect([differenceOf(line), complementOf(line)]).toEqual([difference, complement])
  })
})
