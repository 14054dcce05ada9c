import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { newPerson, type TestPerson } from '@vigencia/testing/stack/test-person.ts'

const LOG = '/v1/tenant/changelog'

let api: TestApi
let clinic: TestTenant
let auditor: TestPerson
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  auditor = await newPerson(api.service, clinic, ['auditor'])
}, 60_000)
afterAll(() => api.close())

test('an auditor reads the log of the settings and verifies it, without any right to change them', async () => {
  const { status, body } = await auditor.rest('GET', LOG)
  expect([status, body.items.slice(0, 2).map((one: { change_type: string }) => one.change_type)]).toEqual([
    200,
    ['accept_invitation', 'invite'],
  ])
  expect(JSON.stringify(body)).not.toContain(auditor.email)
  expect((await auditor.rest('GET', `${LOG}/verify?rows=true`)).body.intact).toBe(true)
  expect((await auditor.rest('GET', '/v1/keys')).status).toBe(200)
  for (const [method, path] of [
    ['GET', '/v1/people'],
    ['POST', '/v1/keys'],
    ['DELETE', '/v1/tenant/sign-in'],
  ] as const)
    expect((await auditor.rest(method, path, method === 'POST' ? {} : undefined)).body.code, path).toBe('forbidden')
})

test('a key with admin alone reads it as before, and one of a clerk does not', async () => {
  const ask = async (scope: 'admin' | 'contracts:read') =>
    (await restCall(api.service, 'GET', LOG, undefined, { 'x-api-key': await clinic.newKey([scope]) })).status
  expect([await ask('admin'), await ask('contracts:read')]).toEqual([200, 403])
})
