import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '@vigencia/contracts/access/role.ts'
import { makeToken } from '@vigencia/database/access/secret-token.ts'
import { makeDemoDatabase } from '@vigencia/testing/fixtures/demo/demo-database.ts'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { fromOurPage } from '@vigencia/testing/postgres/make-test-person.ts'
import { startTestStack, type TestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall } from '@vigencia/testing/stack/test-api.ts'
import { cookieOf } from '@vigencia/testing/stack/test-person.ts'
import { entities } from '../entities.ts'
import { demoLines } from './demo-lines.ts'
import { loadDemo } from './load-demo.ts'

const DEMO_TOKEN = makeToken()

let database: TestDatabase
let stack: TestStack<{ api: {}; own: true }>
beforeAll(async () => {
  database = await makeDemoDatabase()
  stack = await startTestStack({ api: { DEMO: '1', DEMO_TOKEN }, own: true, database })
}, 120_000)
afterAll(async () => {
  await stack.close()
  await database.drop()
})

const open = (token: string) => restCall(stack.api.service, 'POST', '/v1/sessions/demo', { token })
const ask = (cookie: string, method: string, path: string, body?: unknown) =>
  restCall(stack.api.service, method, path, body, fromOurPage(cookie))

test("the demo's link signs in as its person, who has every role", async () => {
  const answer = await open(DEMO_TOKEN)
  expect(answer).toMatchObject({ status: 201, body: { person: { name: 'Visita', roles: [...ROLES] } } })
  expect((await ask(cookieOf(answer), 'GET', '/v1/people')).body.total).toBe(1)
})

test('any other link opens nothing', async () => {
  for (const token of ['x', makeToken(), DEMO_TOKEN.slice(0, -1)])
    expect(await open(token)).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } })
})

test("the demo's person cannot be locked out of the demo, and is put right at its next start", async () => {
  const cookie = cookieOf(await open(DEMO_TOKEN))
  const { id } = (await ask(cookie, 'GET', '/v1/people')).body.items[0]
  expect((await ask(cookie, 'DELETE', `/v1/people/${id}`)).body.code).toBe('last_admin')
  const fields = { name: 'Outra', email: 'outra@clinic.example', roles: ['admin'] }
  expect((await ask(cookie, 'PUT', `/v1/people/${id}`, fields)).status).toBe(200)
  await loadDemo({ url: stack.api.database.ownerUrl, entities }, () => {})
  expect((await open(DEMO_TOKEN)).body.person.roles).toEqual([...ROLES])
})

test('the link stands among the lines that the demo prints, below the address of the console', () => {
  expect(demoLines('http://127.0.0.1:3000', { DEMO_TOKEN })[0]).toContain(
    `http://127.0.0.1:3000/app/demo#${DEMO_TOKEN}`,
  )
  expect(demoLines('http://127.0.0.1:3000').join('\n')).not.toContain('/app/demo')
})

test('without a demo there is no such link', async () => {
  const { api } = await startTestStack({ api: {} })
  expect((await restCall(api.service, 'POST', '/v1/sessions/demo', { token: DEMO_TOKEN })).status).toBe(401)
  await api.close()
})
