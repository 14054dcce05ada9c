import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Principal } from '@vigencia/database/principal.ts'
import { rateLimits, type RateLimits } from './rate-limits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const principal = (keyId: string | null, tenantId = 'clinic'): Principal => ({
  tenant: { id: tenantId, name: 'x', timeZone: 'UTC', currency: 'BRL' },
  keyId,
  scopes: new Set(),
  userId: null,
})

/** The number of `tries` requests that are admitted at this moment. */
async function through(limits: RateLimits, who: Principal, tries: number): Promise<number> {
  let admitted = 0
  for (let i = 0; i < tries; i++) if ((await limits.take(who))?.refusal === null) admitted += 1
  return admitted
}

describe('a key that may make 4 requests a second', () => {
  test('makes 4 in a second, and 4 in the next, however many it tries', async () => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    const key = principal('a')
    expect(await through(limits, key, 10)).toBe(4)
    vi.advanceTimersByTime(999)
    expect(await through(limits, key, 1)).toBe(0)
    vi.advanceTimersByTime(1)
    expect(await through(limits, key, 10)).toBe(4)
  })

  test('leaves another key its own', async () => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    expect(await through(limits, principal('a'), 9)).toBe(4)
    expect(await through(limits, principal('b'), 9)).toBe(4)
  })

  test('is told what is left, and when there is more', async () => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    const left = async () => (await limits.take(principal('a')))?.remaining
    expect([await left(), await left(), await left(), await left(), await left()]).toEqual([3, 2, 1, 0, 0])
    expect(await limits.take(principal('a'))).toMatchObject({
      limit: 4,
      resetSeconds: 1,
      refusal: { code: 'rate_limited', message: 'This key may make 4 requests a second.' },
    })
  })

  test.each([
    ['asks as often elsewhere', 8, 8, 2],
    ['asks three times as often elsewhere', 8, 24, 1],
    ['asks seldom elsewhere', 8, 1, 3],
    ['asks elsewhere alone', 0, 40, 1],
  ])('and %s has its share here', async (_how, own, others, share) => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    for (const rate of limits.rates) rate.share(new Map([['a', own]]), new Map([['a', others]]))
    expect(await through(limits, principal('a'), 10)).toBe(share)
    expect(await through(limits, principal('b'), 10)).toBe(4)
    for (const rate of limits.rates) rate.share(new Map(), new Map())
    vi.advanceTimersByTime(1000)
    expect(await through(limits, principal('a'), 10)).toBe(4)
  })
})

test('a tenant shares its requests among its keys, and not with another tenant', async () => {
  const limits = rateLimits({ perKey: 3, perTenant: 4 })
  expect(await through(limits, principal('a'), 9)).toBe(3)
  expect(await through(limits, principal('b'), 9)).toBe(1)
  expect(await through(limits, principal('c', 'hospital'), 9)).toBe(3)
})

test('without limits nobody waits to be counted', () => {
  expect(rateLimits({ perKey: null, perTenant: null }).take(principal('a'))).toBeNull()
})
