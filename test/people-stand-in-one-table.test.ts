import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newPerson } from '@vigencia/testing/stack/test-person.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { storedRows } from './support/stored-rows.ts'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())

test('the name and the address of a person are stored nowhere but among people, whatever they do', async () => {
  const clinic = await api.newTenant()
  const admin = await newPerson(api.service, clinic)
  const person = { name: 'Zqxjana Wkvbn', email: 'zqxjana.wkvbn@clinic.example' }
  const key = { 'idempotency-key': 'one-wish' }
  const { body } = await admin.rest('POST', '/v1/people', { ...person, roles: ['clerk'] }, key)
  const token = String(body.invitation).split('#')[1]
  const password = 'tres tristes tigres tragaban trigo'
  expect((await restCall(api.service, 'POST', '/v1/invitations/accept', { token, password })).status).toBe(201)
  const signIn = { tenant_id: clinic.id, email: person.email, password }
  expect((await restCall(api.service, 'POST', '/v1/sessions', signIn)).status).toBe(201)
  const changed = { ...person, name: 'Zqxjana de Wkvbn', roles: ['auditor'] }
  expect((await admin.rest('PUT', `/v1/people/${body.id}`, changed, { 'idempotency-key': 'other' })).status).toBe(200)
  expect((await admin.rest('DELETE', `/v1/people/${body.id}`)).status).toBe(204)

  const superuser = await connectAsSuperuser(api.database)
  const rows = await storedRows(superuser, clinic.id)
  await superuser.end()
  const holding = rows.filter((row) => /zqxjana|wkvbn|tigres/i.test(row)).map((row) => row.slice(0, row.indexOf(':')))
  expect(holding).toEqual(['people'])
})
