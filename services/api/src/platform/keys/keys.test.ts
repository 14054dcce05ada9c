import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SCOPES, withIncluded } from '@vigencia/contracts/access/scope.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

const NOON = '2026-04-14T12:00:00Z'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const pricing = { name: 'Pricing portal', scopes: ['prices:read'] }

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
const expiring = (expires_at: string) => clinic.rest('POST', '/v1/keys', { ...pricing, expires_at })
const newAdmin = async (fields: object = {}) =>
  (await clinic.rest('POST', '/v1/keys', { name: 'Administration', scopes: ['admin'], ...fields })).body

describe('a key', () => {
  test('is shown once, when it is made; after that only how it begins', async () => {
    const made = await clinic.rest('POST', '/v1/keys', pricing)
    const { key, ...shown } = made.body
    expect(made.status).toBe(201)
    expect(key).toMatch(/^vig_live_[0-9A-Za-z]{32}$/)
    expect(shown).toEqual({
      ...pricing,
      id: expect.any(String),
      prefix: key.slice(0, 13),
      user_id: null,
      created_at: NOON,
      expires_at: null,
      revoked_at: null,
      rotated_to: null,
      last_used_at: null,
    })
    expect((await clinic.rest('GET', `/v1/keys/${shown.id}`)).body).toEqual(shown)
    const list = await clinic.rest('GET', '/v1/keys?limit=1')
    expect(list.body).toEqual({ items: [shown], total: 2, offset: 0, limit: 1 })
  })

  test('opens what its scopes allow, and nothing else', async () => {
    const { key } = (await clinic.rest('POST', '/v1/keys', { name: 'Reader', scopes: ['contracts:read'] })).body
    const reader = { 'x-api-key': key }
    expect((await clinic.rest('GET', '/v1/scheduling/convenios', undefined, reader)).status).toBe(200)
    const input = [
      'POST /v1/keys',
      'GET /v1/keys',
      `GET /v1/keys/${UNKNOWN}`,
      `DELETE /v1/keys/${UNKNOWN}`,
      `POST /v1/keys/${UNKNOWN}/rotate`,
      'GET /v1/tenant',
    ]
    for (const [method = '', path = ''] of input.map((one) => one.split(' '))) {
      expect(await clinic.rest(method, path, undefined, reader)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      })
    }
  })

  test('hands out no scope that it lacks, neither by a new key nor by rotating one', async () => {
    const { key } = await newAdmin()
    const by = { 'x-api-key': key }
    for (const scope of SCOPES.filter((one) => !withIncluded(['admin']).has(one))) {
      const fields = { name: 'More', scopes: ['admin', scope] }
      const other = await clinic.rest('POST', '/v1/keys', fields)
      expect(other.status).toBe(201)
      for (const refused of [
        await clinic.rest('POST', '/v1/keys', fields, by),
        await clinic.rest('POST', `/v1/keys/${other.body.id}/rotate`, {}, by),
      ])
        expect(refused).toMatchObject({
          status: 403,
          body: { code: 'forbidden', detail: `The key lacks ${scope}, so it gives no key with that.` },
        })
    }
    const made = await clinic.rest('POST', '/v1/keys', { name: 'Same', scopes: ['admin'] }, by)
    expect(made.status).toBe(201)
    expect((await clinic.rest('POST', `/v1/keys/${made.body.id}/rotate`, {}, by)).status).toBe(201)
  })

  test('says when it was last used, to the minute', async () => {
    const { key, id } = await newAdmin()
    const lastUse = async () => (await clinic.rest('GET', `/v1/keys/${id}`)).body.last_used_at
    expect(await lastUse()).toBeNull()
    const uses: [at: string, written: string][] = [
      ['2026-04-14T12:00:00Z', '2026-04-14T12:00:00Z'],
      ['2026-04-14T12:01:00Z', '2026-04-14T12:00:00Z'],
      ['2026-04-14T12:01:00.001Z', '2026-04-14T12:01:00.001Z'],
    ]
    for (const [at, written] of uses) {
      api.service.context.keys.forget()
      expect(await statusAt(at, key)).toBe(200)
      await api.service.context.keyUses.write()
      expect(await lastUse()).toBe(written)
    }
  })

  test('is refused from the instant at which it expires', async () => {
    const { key } = await newAdmin({ expires_at: '2026-04-14T13:00:00Z' })
    expect(await statusAt('2026-04-14T12:59:59.999Z', key)).toBe(200)
    expect(await statusAt('2026-04-14T13:00:00Z', key)).toBe(401)
    api.service.context.keys.forget()
    expect(await statusAt('2026-04-14T13:00:00Z', key)).toBe(401)
  })

  test('does not expire in the past', async () => {
    expect(await expiring(NOON)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path: 'expires_at' }] },
    })
    expect((await expiring('2026-04-14T12:00:00.001Z')).status).toBe(201)
  })

  test.each([
    ['no name', { scopes: ['admin'] }, 'name'],
    ['a blank name', { name: '  ', scopes: ['admin'] }, 'name'],
    ['no scope', { name: 'x', scopes: [] }, 'scopes'],
    ['a scope that does not exist', { name: 'x', scopes: ['root'] }, 'scopes.0'],
    ['the same scope twice', { name: 'x', scopes: ['admin', 'admin'] }, 'scopes'],
    ['a user that is no id', { name: 'x', scopes: ['admin'], user_id: 'me' }, 'user_id'],
    ['a key of the caller', { name: 'x', scopes: ['admin'], key: 'vig_live_mine' }, 'key'],
    ['a tenant', { name: 'x', scopes: ['admin'], tenant_id: UNKNOWN }, 'tenant_id'],
  ])('is not made with %s', async (_what, body, path) => {
    expect(await clinic.rest('POST', '/v1/keys', body)).toMatchObject({ status: 422, body: { errors: [{ path }] } })
  })

  test('of another tenant is not found, like one that never was', async () => {
    const stranger = await api.newTenant()
    const { id } = (await stranger.rest('POST', '/v1/keys', pricing)).body
    for (const [method, suffix] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/rotate'],
    ] as const) {
      const theirs = await clinic.rest(method, `/v1/keys/${id}${suffix}`, method === 'POST' ? {} : undefined)
      const nobodys = await clinic.rest(method, `/v1/keys/${UNKNOWN}${suffix}`, method === 'POST' ? {} : undefined)
      expect(theirs).toMatchObject({ status: 404, body: { code: 'key_not_found' } })
      expect({ ...theirs.body, request_id: '', detail: theirs.body.detail.replace(id, UNKNOWN) }).toEqual({
        ...nobodys.body,
        request_id: '',
      })
    }
    expect((await clinic.rest('GET', '/v1/keys')).body.items.map((item: { id: string }) => item.id)).not.toContain(id)
  })
})

test('the settings of the tenant are those of the key that asks', async () => {
  const answer = await clinic.rest('GET', '/v1/tenant')
  expect(answer).toMatchObject({
    status: 200,
    body: { id: clinic.id, country: 'BR', time_zone: 'America/Sao_Paulo', currency: 'BRL' },
  })
  expect(Object.keys(answer.body)).toEqual(['id', 'name', 'country', 'time_zone', 'currency'])
})
