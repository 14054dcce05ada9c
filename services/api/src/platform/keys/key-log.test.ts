import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'

const NOON = '2026-04-14T12:00:00Z'
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

const newAdmin = async (fields: object = {}) =>
  (await clinic.rest('POST', '/v1/keys', { name: 'Administration', scopes: ['admin'], ...fields })).body

describe('the change log of the tenant', () => {
  test('tells of each key that is made, rotated and revoked, never the key or its hash', async () => {
    const made = (await clinic.rest('POST', '/v1/keys', pricing)).body
    const rotated = (await clinic.rest('POST', `/v1/keys/${made.id}/rotate`, { grace: '1h' })).body
    await clinic.rest('DELETE', `/v1/keys/${rotated.id}`)
    const entries = (await tenantEntries(api, clinic)).slice(-3)
    expect(entries).toMatchObject([
      { change_type: 'create', affected_table: 'api_keys', via: 'rest', new_values: { id: made.id, ...pricing } },
      {
        change_type: 'rotate',
        previous_values: { expires_at: null },
        new_values: { rotated: { expires_at: '2026-04-14T13:00:00Z' }, made: { id: rotated.id } },
      },
      { change_type: 'revoke', new_values: { id: rotated.id, revoked_at: NOON } },
    ])
    const text = JSON.stringify(entries)
    for (const { key } of [made, rotated]) expect(text).not.toContain(key.slice(13))
    expect(text).not.toContain('hash')
  })

  test('names the user that a key stands for', async () => {
    const user_id = randomUUID()
    const { key } = await newAdmin({ user_id, scopes: ['admin', ...pricing.scopes] })
    await clinic.rest('POST', '/v1/keys', pricing, { 'x-api-key': key })
    expect((await tenantEntries(api, clinic)).at(-1)).toMatchObject({ changed_by_user_id: user_id })
  })

  test('names the user that a key with act-as speaks for; without that scope nobody may be named', async () => {
    const { key, id } = await newAdmin({ scopes: ['admin', 'act-as', ...pricing.scopes] })
    const user = randomUUID()
    const as = (acting: string, by = key) =>
      clinic.rest('POST', '/v1/keys', pricing, { 'x-api-key': by, 'x-acting-user': acting })
    expect((await as(user.toUpperCase())).status).toBe(201)
    expect((await tenantEntries(api, clinic)).at(-1)).toMatchObject({ changed_by_user_id: user, changed_by_key_id: id })
    expect(await as('the doctor')).toMatchObject({ status: 422, body: { errors: [{ path: 'x-acting-user' }] } })
    const plain = await newAdmin()
    expect(await as(user, plain.key)).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('act-as') },
    })
  })
})
