import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { softwareAuthenticator } from '@vigencia/testing/passkeys/software-authenticator.ts'
import { fromOurPage, OUR_HOST } from '@vigencia/testing/postgres/make-test-person.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { cookieOf, newPerson, type TestPerson } from '@vigencia/testing/stack/test-person.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  at('2026-04-14T12:00:00Z')
  clinic = await api.newTenant()
})

const PATH = '/v1/sessions/current'

function at(now: string): void {
  api.setNow(now)
  api.service.context.sessions.forget()
}

const ask = (cookie: string, path = PATH) => restCall(api.service, 'GET', path, undefined, fromOurPage(cookie))

/** What they ask from now on is asked with other roles. */
async function giveRoles({ id, email }: TestPerson, roles: readonly string[]): Promise<void> {
  const changed = await clinic.rest('PUT', `/v1/people/${id}`, { name: 'Ana Souza', email, roles })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  api.service.context.sessions.forget()
}

test('a change of roles counts at once, and gives the same session another secret', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  const { body: before } = await ask(person.cookie)
  await giveRoles(person, ['manager'])
  const answer = await ask(person.cookie)
  expect(answer.body).toMatchObject({ session_id: before.session_id, expires_at: before.expires_at })
  expect(answer.body.scopes).toContain('contracts:write')
  expect(answer.headers.get('set-cookie')).toMatch(/^vigencia_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly/)
  expect(answer.headers.get('x-session-renewed')).toBe('1')
  const cookie = cookieOf(answer)
  expect(cookie).not.toBe(person.cookie)
  const next = await ask(cookie)
  expect([next.status, next.headers.get('set-cookie'), next.headers.get('x-session-renewed')]).toEqual([
    200,
    null,
    null,
  ])
})

test('the secret before is taken for a minute, renews nothing again, and then opens nothing', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  await giveRoles(person, ['manager'])
  const cookie = cookieOf(await ask(person.cookie))
  at('2026-04-14T12:00:59Z')
  const beside = await ask(person.cookie)
  expect([beside.status, beside.headers.get('set-cookie')]).toEqual([200, null])
  at('2026-04-14T12:01:00Z')
  expect((await ask(person.cookie)).status).toBe(401)
  expect((await ask(cookie)).status).toBe(200)
})

test('of many requests at once one is given the secret, and all are answered', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  await giveRoles(person, ['manager'])
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(person.cookie)))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  const cookies = answers.map(({ headers }) => headers.get('set-cookie')).filter((cookie) => cookie !== null)
  expect(cookies).toHaveLength(1)
})

test('a request that is refused brings the secret too, and so does one over tRPC', async () => {
  const person = await newPerson(api.service, clinic, ['manager'])
  await giveRoles(person, ['clerk'])
  const refused = await ask(person.cookie, '/v1/scheduling/convenios/0190a000-0000-7000-8000-00000000000a')
  expect([refused.status, refused.headers.has('set-cookie')]).toEqual([404, true])
  await giveRoles(person, ['manager'])
  const overTrpc = await ask(cookieOf(refused), '/trpc/sessions.current?input={}')
  expect([overTrpc.status, overTrpc.headers.get('x-session-renewed')]).toEqual([200, '1'])
  expect((await ask(cookieOf(overTrpc))).status).toBe(200)
})

test('a session that is signed out with the request that renews it leaves no cookie', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  await giveRoles(person, ['manager'])
  const out = await person.rest('DELETE', PATH)
  expect([out.status, out.headers.get('x-session-renewed')]).toEqual([204, null])
  expect(out.headers.get('set-cookie')).toMatch(/^vigencia_session=; Max-Age=0;/)
  api.service.context.sessions.forget()
  expect((await ask(person.cookie)).status).toBe(401)
})

test('a renewed session still ends twelve hours after it began, and ends where its person is deactivated', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  await giveRoles(person, ['manager'])
  const cookie = cookieOf(await ask(person.cookie))
  expect((await clinic.rest('DELETE', `/v1/people/${person.id}`)).status).toBe(204)
  api.service.context.sessions.forget()
  expect([(await ask(cookie)).status, (await ask(person.cookie)).status]).toEqual([401, 401])
})

test('the log tells each renewal by digests of the secrets, and the rows prove it', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  await giveRoles(person, ['manager'])
  const cookie = cookieOf(await ask(person.cookie))
  const entry = (await tenantEntries(api, clinic)).at(-1)
  expect(entry).toMatchObject({ change_type: 'renew_session', affected_table: 'sessions' })
  for (const secret of [person.cookie, cookie].map((one) => one.split('=')[1] as string))
    expect(JSON.stringify(entry)).not.toContain(secret)
  const { body } = await clinic.rest('GET', '/v1/tenant/changelog/verify?rows=true')
  expect(body, JSON.stringify(body)).toMatchObject({ intact: true })
})

test('what a device was asked for stays good in a session that is renewed meanwhile', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  const options = await person.rest('POST', '/v1/passkeys/registration-options', {})
  const device = softwareAuthenticator()
  await giveRoles(person, ['manager'])
  await ask(person.cookie)
  const made = device.make({ ...(options.body as { challenge: string; rp_id: string }), origin: `http://${OUR_HOST}` })
  expect((await person.rest('POST', '/v1/passkeys', made)).status).toBe(201)
})
