import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'

const NOON = '2026-04-14T12:00:00Z'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow(NOON)
  api.service.context.keys.forget()
  clinic = await api.newTenant()
})

const statusWith = async (key: string) =>
  (await restCall(api.service, 'GET', '/v1/tenant', undefined, { 'x-api-key': key })).status
const statusAt = async (now: string, key: string) => (api.setNow(now), statusWith(key))
const newAdmin = async (fields: object = {}) =>
  (await clinic.rest('POST', '/v1/keys', { name: 'Administration', scopes: ['admin'], ...fields })).body

describe('a rotated key', () => {
  test('is followed by one with the same name, scopes, user and expiry, that is shown once', async () => {
    const same = {
      name: 'Portal',
      scopes: ['admin', 'prices:read'],
      user_id: randomUUID(),
      expires_at: '2027-01-01T00:00:00Z',
    }
    const old = (await clinic.rest('POST', '/v1/keys', same)).body
    const rotated = await clinic.rest('POST', `/v1/keys/${old.id}/rotate`, {})
    expect(rotated).toMatchObject({ status: 201, body: { ...same, rotated_to: null, revoked_at: null } })
    expect(rotated.body.key).not.toBe(old.key)
    expect((await clinic.rest('GET', `/v1/keys/${old.id}`)).body).toMatchObject({
      rotated_to: rotated.body.id,
      expires_at: NOON,
      revoked_at: NOON,
    })
    api.service.context.keys.forget()
    expect([await statusWith(old.key), await statusWith(rotated.body.key)]).toEqual([401, 200])
  })

  test.each([
    ['0', [NOON]],
    ['1h', ['2026-04-14T12:59:59.999Z', '2026-04-14T13:00:00Z']],
    ['24h', ['2026-04-15T11:59:59.999Z', '2026-04-15T12:00:00Z']],
  ])('with a grace of %s is refused from its end on', async (grace, instants) => {
    const { id, key } = await newAdmin()
    await clinic.rest('POST', `/v1/keys/${id}/rotate`, { grace })
    api.service.context.keys.forget()
    const statuses = []
    for (const instant of instants) statuses.push(await statusAt(instant, key))
    expect(statuses).toEqual(grace === '0' ? [401] : [200, 401])
  })

  test('does not live longer by a grace than it would have', async () => {
    const { id } = await newAdmin({ expires_at: '2026-04-14T12:30:00Z' })
    await clinic.rest('POST', `/v1/keys/${id}/rotate`, { grace: '24h', expires_at: '2027-01-01T00:00:00Z' })
    const [made, old] = (await clinic.rest('GET', '/v1/keys')).body.items
    expect([old.expires_at, made.expires_at]).toEqual(['2026-04-14T12:30:00Z', '2027-01-01T00:00:00Z'])
  })

  test('is not rotated again, nor is one that was revoked or has expired', async () => {
    const [rotated, revoked, expired] = [
      await newAdmin(),
      await newAdmin(),
      await newAdmin({ expires_at: '2026-04-14T12:00:01Z' }),
    ]
    await clinic.rest('POST', `/v1/keys/${rotated.id}/rotate`, { grace: '24h' })
    await clinic.rest('DELETE', `/v1/keys/${revoked.id}`)
    api.setNow('2026-04-14T12:00:01Z')
    const before = (await clinic.rest('GET', '/v1/keys')).body.total
    for (const [{ id }, why] of [
      [rotated, 'rotated already'],
      [revoked, 'revoked at'],
      [expired, 'expired at'],
    ] as const) {
      const refused = await clinic.rest('POST', `/v1/keys/${id}/rotate`, {})
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'key_not_active', detail: expect.stringContaining(why) },
      })
    }
    expect((await clinic.rest('GET', '/v1/keys')).body.total).toBe(before)
  })

  test('takes no other grace', async () => {
    const { id } = await newAdmin()
    for (const grace of ['2h', '', 0, null])
      expect((await clinic.rest('POST', `/v1/keys/${id}/rotate`, { grace })).status).toBe(422)
  })

  test('by two people at once gets one successor', async () => {
    const { id } = await newAdmin()
    const both = await Promise.all([1, 2].map(() => clinic.rest('POST', `/v1/keys/${id}/rotate`, {})))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 422])
  })
})

describe('a revoked key', () => {
  test('is refused; revoking it twice changes nothing', async () => {
    const { id, key } = await newAdmin()
    expect(await statusWith(key)).toBe(200)
    expect(await clinic.rest('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 204, body: null })
    api.service.context.keys.forget()
    expect(await statusWith(key)).toBe(401)
    const seen = async () => [(await clinic.rest('GET', `/v1/keys/${id}`)).body, await tenantEntries(api, clinic)]
    const once = await seen()
    api.setNow('2026-04-15T12:00:00Z')
    expect((await clinic.rest('DELETE', `/v1/keys/${id}`)).status).toBe(204)
    expect(await seen()).toEqual(once)
  })

  test('in its grace ends at once', async () => {
    const { id, key } = await newAdmin()
    await clinic.rest('POST', `/v1/keys/${id}/rotate`, { grace: '24h' })
    await clinic.rest('DELETE', `/v1/keys/${id}`)
    api.service.context.keys.forget()
    expect(await statusWith(key)).toBe(401)
  })
})
