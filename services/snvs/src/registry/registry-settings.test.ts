import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { registrySettings, wireSettings } from './registry-settings.ts'

const read = (input: Record<string, string>, NODE_ENV = 'development') =>
  z.object({ ...registrySettings, NODE_ENV: z.string() }).safeParse({ ...input, NODE_ENV })

describe('where reports go', () => {
  test('is the stand-in of this machine, and what the source names, where nothing is said', () => {
    const { success, data } = read({})
    expect(success).toBe(true)
    const { stand_in, test: qa, production } = wireSettings(data as NonNullable<typeof data>).addresses
    expect([stand_in?.href, qa?.href, production?.href]).toEqual([
      'http://127.0.0.1:3002/',
      'https://ws400-qa.sisa.msal.gov.ar/',
      'https://apisalud.msal.gov.ar/',
    ])
  })

  test('is in production no stand-in, unless the operator says where one is', () => {
    const standIn = (input: Record<string, string>) => {
      const { data } = read(input, 'production')
      return wireSettings(data as NonNullable<typeof data>).addresses.stand_in?.href ?? null
    }
    expect(standIn({})).toBeNull()
    expect(standIn({ SNVS_REGISTRY_STAND_IN_URL: 'http://stand-in:3002' })).toBe('http://stand-in:3002/')
  })

  test.each([
    ['the production registry as the one for tests', { SNVS_REGISTRY_TEST_URL: 'https://apisalud.msal.gov.ar' }],
    ['the same in other letters', { SNVS_REGISTRY_TEST_URL: 'https://APISALUD.msal.gov.ar:443/x' }],
    ['production without TLS', { SNVS_REGISTRY_PRODUCTION_URL: 'http://apisalud.msal.gov.ar' }],
    ['tests without TLS', { SNVS_REGISTRY_TEST_URL: 'http://ws400-qa.sisa.msal.gov.ar' }],
    ['no address as the one for tests', { SNVS_REGISTRY_TEST_URL: 'ws400-qa' }],
    ['something that is no address', { SNVS_REGISTRY_STAND_IN_URL: 'localhost' }],
    ['a file', { SNVS_REGISTRY_STAND_IN_URL: 'file:///tmp/x' }],
  ])('is not %s', (_, input) => {
    expect(read(input).success).toBe(false)
  })
})
