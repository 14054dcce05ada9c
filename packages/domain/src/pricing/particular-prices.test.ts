import { describe, expect, test } from 'vitest'
import { centsOf } from '../money/cents.ts'
import { particularPrices, type ParticularVersion } from './particular-prices.ts'

const version = (code: string, from: number, until: number, cents: number): ParticularVersion => ({
  code,
  from,
  until,
  price: centsOf(cents),
})

describe('a catalogue', () => {
  // in no order, as a database may give them
  const prices = particularPrices([
    version('40101010', 20, Infinity, 300),
    version('CASA-7', -Infinity, 5, 70),
    version('10101012', 5, 10, 100),
    version('40101010', -Infinity, 20, 200),
    version('CASA-7', 5, Infinity, 71),
    version('10101012', 12, 20, 120),
    version('0010101012', 0, 1, 9),
    version('4294967296', 0, 1, 8),
  ])
  test.each<[code: string, day: number, cents: number | undefined]>([
    ['40101010', -719_162, 200],
    ['40101010', 19, 200],
    ['40101010', 20, 300],
    ['40101010', 84_000, 300],
    ['10101012', 4, undefined],
    ['10101012', 5, 100],
    ['10101012', 9, 100],
    ['10101012', 10, undefined],
    ['10101012', 11, undefined],
    ['10101012', 12, 120],
    ['10101012', 20, undefined],
    ['CASA-7', 4, 70],
    ['CASA-7', 5, 71],
    ['0010101012', 0, 9],
    ['4294967296', 0, 8],
    ['10101013', 5, undefined],
    ['', 5, undefined],
  ])('prices %s on day %i', (code, day, cents) => {
    expect(prices.on(code, day, false)).toBe(cents)
  })

  test('says how many codes it has', () => {
    expect([prices.size, particularPrices([]).size]).toEqual([5, 0])
    expect(particularPrices([]).on('10101012', 5, true)).toBeUndefined()
  })
})

describe('a code that is asked for in another writing', () => {
  const prices = particularPrices([
    version('casa-7', 0, 10, 70),
    version('CASA-8', 0, 10, 80),
    version('Casa-9', 0, 10, 90),
    version('casa-9', 20, 30, 91),
    version('40101010', 0, 10, 40),
  ])
  test.each<[code: string, cents: number | undefined]>([
    ['CASA-7', 70],
    ['casa-8', 80],
    [' casa-8 ', 80],
    ['4.01.01.01-0', 40],
    ['CASA-9', undefined],
    ['Casa-9', 90],
  ])('%j is found by its form', (code, cents) => {
    expect(prices.on(code, 5, true)).toBe(cents)
  })

  test('is found by its writing alone before the revision at which forms came', () => {
    expect(['CASA-7', 'casa-8', 'casa-7'].map((code) => prices.on(code, 5, false))).toEqual([undefined, undefined, 70])
  })

  test('that is there as it is written has no price of its form on any day', () => {
    expect(prices.on('casa-9', 5, true)).toBeUndefined()
  })
})

test('a catalogue of 9,200 codes takes about 0.2 MB, where a map of them took 2.3 MB', () => {
  const codes = Array.from({ length: 9_200 }, (_, i) => version(String(10_000_000 + i), -Infinity, Infinity, i))
  expect(particularPrices(codes).bytes).toBeLessThanOrEqual(9_200 * 24 + 4)
})
