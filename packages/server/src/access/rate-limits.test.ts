import { describe, expect, test } from 'vitest'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { rateLimits } from './rate-limits.ts'

const START = instantOf('2026-04-14T12:00:00Z')
const at = (ms: number) => ({ now: START.add({ milliseconds: ms }) })
const principal = (keyId: string | null, tenantId = 'clinic'): Principal => ({
  tenant: { id: tenantId, name: 'x', timeZone: 'UTC', currency: 'BRL' },
  keyId,
  scopes: new Set(),
  userId: null,
})

/** The number of `tries` requests that are admitted at that moment. */
function through(limits: ReturnType<typeof rateLimits>, who: Principal, ms: number, tries: number): number {
  let taken = 0
  for (let i = 0; i < tries; i++) {
    try {
      limits.take(who, at(ms))
      taken += 1
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 429) throw error
    }
  }
  return taken
}

describe('a key that may make 4 requests a second', () => {
  test('makes 4 at once, the fifth a quarter of a second later, and never more than 4 at once however long it waits', () => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    const key = principal('a')
    expect(through(limits, key, 0, 10)).toBe(4)
    expect(through(limits, key, 249, 1)).toBe(0)
    expect(through(limits, key, 250, 10)).toBe(1)
    expect(through(limits, key, 1250, 10)).toBe(4)
    expect(through(limits, key, 3_600_000, 10)).toBe(4)
  })

  test('leaves another key its own', () => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    expect(through(limits, principal('a'), 0, 9)).toBe(4)
    expect(through(limits, principal('b'), 0, 9)).toBe(4)
  })

  test('gets nothing and loses nothing by a clock that is set back', () => {
    const limits = rateLimits({ perKey: 4, perTenant: null })
    const key = principal('a')
    expect(through(limits, key, 0, 3)).toBe(3)
    expect(through(limits, key, -60_000, 3)).toBe(1)
    expect(through(limits, key, -59_000, 9)).toBe(4)
  })
})

test('a tenant shares its requests among its keys, and not with another tenant', () => {
  const limits = rateLimits({ perKey: 3, perTenant: 4 })
  expect(through(limits, principal('a'), 0, 9)).toBe(3)
  expect(through(limits, principal('b'), 0, 9)).toBe(1)
  expect(through(limits, principal('c', 'hospital'), 0, 9)).toBe(3)
})

test('without limits nobody is refused', () => {
  expect(through(rateLimits({ perKey: null, perTenant: null }), principal('a'), 0, 1000)).toBe(1000)
})
