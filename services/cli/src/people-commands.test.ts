import { afterAll, beforeAll, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const invite = (words: readonly string[], person: object) =>
  callCli(
    ['people', 'invite', '--tenant', clinic.id, ...words, '--json'],
    { DATABASE_OWNER_URL: api.database.ownerUrl, PUBLIC_URL: 'https://precos.clinica.example' },
    JSON.stringify(person),
  )

test('where a tenant has no person yet, its owner invites the first admin', async () => {
  const { code, json } = await invite(['--roles', 'admin'], { name: 'Ana Souza', email: 'ana@clinica.example' })
  expect(code).toBe(0)
  expect(json.link).toMatch(/^https:\/\/precos\.clinica\.example\/app\/invitation#[\w-]{43}$/)
  const [, token] = json.link.split('#')
  const found = await restCall(api.service, 'POST', '/v1/invitations/look', { token })
  expect(found.body).toMatchObject({ tenant_id: clinic.id, name: 'Ana Souza', email: 'ana@clinica.example' })
})

test('a role that there is not is named, with those that there are', async () => {
  const { code, error } = await invite(['--roles', 'boss'], { name: 'Rui', email: 'rui@clinica.example' })
  expect([code, error]).toEqual([2, expect.stringContaining('There is no role')])
})
