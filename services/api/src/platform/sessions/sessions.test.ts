import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { fromOurPage, OUR_HOST } from '@vigencia/testing/postgres/make-test-person.ts'
import { cookieOf, newPerson, type TestPerson } from '@vigencia/testing/stack/test-person.ts'

const NOON = '2026-04-14T12:00:00Z'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow(NOON)
  api.service.context.sessions.forget()
  clinic = await api.newTenant()
})

const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  restCall(api.service, method, path, body, headers)
const signIn = (person: TestPerson, more: object = {}) =>
  call('POST', '/v1/sessions', { tenant_id: clinic.id, email: person.email, password: person.password, ...more })
const later = (now: string) => {
  api.setNow(now)
  api.service.context.sessions.forget()
}

describe('a session', () => {
  test('says who is signed in and what they may do', async () => {
    const person = await newPerson(api.service, clinic, ['clerk', 'auditor'])
    expect(await person.rest('GET', '/v1/sessions/current')).toMatchObject({
      status: 200,
      body: {
        person: { id: person.id, name: 'Ana Souza', roles: ['clerk', 'auditor'], language: null },
        scopes: [
          'contracts:read',
          'prices:read',
          'plans:read',
          'cases:read',
          'billing:read',
          'billing:write',
          'settings:read',
        ],
        tenant: { id: clinic.id, country: 'BR', currency: 'BRL' },
        expires_at: '2026-04-15T00:00:00Z',
      },
    })
  })

  test('is a cookie that no script reads and no other site sends along', async () => {
    const person = await newPerson(api.service, clinic)
    const { headers } = await signIn(person)
    expect(headers.get('set-cookie')).toMatch(
      /^vigencia_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('ends where its browser signs in anew, and those of other browsers go on', async () => {
    const person = await newPerson(api.service, clinic)
    const other = await signIn(person)
    const statusOf = async (headers: Record<string, string>) =>
      (await call('GET', '/v1/sessions/current', undefined, headers)).status
    const body = { tenant_id: clinic.id, email: person.email, password: person.password }
    const anew = await call('POST', '/v1/sessions', body, person.headers)
    expect(anew.status).toBe(201)
    expect(await statusOf(person.headers)).toBe(401)
    expect(await statusOf({ cookie: cookieOf(other) })).toBe(200)
    expect(await statusOf({ cookie: cookieOf(anew) })).toBe(200)
    const [entry] = (await tenantEntries(api, clinic)).toReversed()
    expect(entry).toMatchObject({ change_type: 'sign_in', new_values: { changed_sessions: [{ ended_at: NOON }] } })
  })

  test('opens what the roles of its person allow, and nothing else', async () => {
    const clerk = await newPerson(api.service, clinic, ['clerk'])
    expect((await clerk.rest('GET', '/v1/scheduling/convenios')).status).toBe(200)
    expect(await clerk.rest('POST', '/v1/scheduling/convenios', { name: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: 'Your roles lack the scope contracts:write.' },
    })
  })

  test('does not open the old wire', async () => {
    const person = await newPerson(api.service, clinic)
    const answer = await call('POST', '/api/CVN_PLAN_SEGURO/GetAllActives', {}, person.headers)
    expect(answer.status).toBe(401)
  })

  test('ends when it was not used for half an hour, and twelve hours after it began', async () => {
    const person = await newPerson(api.service, clinic)
    const statusAt = async (now: string) => (later(now), (await person.rest('GET', '/v1/sessions/current')).status)
    expect(await statusAt('2026-04-14T12:29:59Z')).toBe(200)
    await api.service.context.sessionUses.write()
    expect(await statusAt('2026-04-14T12:59:58Z')).toBe(200)
    await api.service.context.sessionUses.write()
    expect(await statusAt('2026-04-14T13:29:58Z')).toBe(401)
    const other = cookieOf(await signIn(person))
    for (let minutes = 29; minutes < 12 * 60; minutes += 29) {
      const now = instantOf('2026-04-14T13:29:58Z').add({ minutes }).toString()
      later(now)
      expect((await call('GET', '/v1/sessions/current', undefined, fromOurPage(other))).status, now).toBe(200)
      await api.service.context.sessionUses.write()
    }
    later('2026-04-15T01:29:58Z')
    expect((await call('GET', '/v1/sessions/current', undefined, fromOurPage(other))).status).toBe(401)
  })

  test('is listed and ended by its person, and by nobody else', async () => {
    const person = await newPerson(api.service, clinic)
    const other = cookieOf(await signIn(person))
    const { body } = await person.rest('GET', '/v1/sessions')
    expect(body.items.map((one: { is_current: boolean }) => one.is_current).toSorted()).toEqual([false, true])
    const { id } = body.items.find((one: { is_current: boolean }) => !one.is_current)
    const stranger = await newPerson(api.service, clinic)
    expect((await stranger.rest('DELETE', `/v1/sessions/${id}`)).body.code).toBe('session_not_found')
    expect((await person.rest('DELETE', `/v1/sessions/${id}`)).status).toBe(204)
    expect((await person.rest('DELETE', `/v1/sessions/${id}`)).status).toBe(204)
    api.service.context.sessions.forget()
    expect((await call('GET', '/v1/sessions/current', undefined, fromOurPage(other))).status).toBe(401)
    expect((await person.rest('GET', '/v1/sessions')).body.total).toBe(1)
  })

  test('ends by signing out, and the browser forgets its cookie', async () => {
    const person = await newPerson(api.service, clinic)
    const out = await person.rest('DELETE', '/v1/sessions/current')
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(/^vigencia_session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
    api.service.context.sessions.forget()
    expect(await person.rest('GET', '/v1/sessions/current')).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated', detail: 'The session has ended: sign in again.' },
    })
  })

  test('knows the language that its person chose, in every browser of theirs', async () => {
    const person = await newPerson(api.service, clinic)
    const chosen = await person.rest('PATCH', '/v1/sessions/current', { language: 'es-PE' })
    expect(chosen.body.person.language).toBe('es-PE')
    expect((await signIn(person)).body.person.language).toBe('es-PE')
    expect((await person.rest('PATCH', '/v1/sessions/current', { language: 'fr' })).status).toBe(422)
  })
})

describe('a change by a session', () => {
  test.each([
    ['a page of somebody else', { host: OUR_HOST, origin: 'https://evil.example' }],
    ['nowhere', { host: OUR_HOST }],
    ['a page without an origin', { host: OUR_HOST, origin: 'null' }],
    ['our name on another port', { host: OUR_HOST, origin: `http://${OUR_HOST}:8080` }],
  ])('is refused where it comes from %s', async (_where, headers) => {
    const person = await newPerson(api.service, clinic)
    const before = (await clinic.rest('GET', '/v1/people')).body.total
    const answer = await call('DELETE', `/v1/people/${person.id}`, undefined, { cookie: person.cookie, ...headers })
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect((await clinic.rest('GET', '/v1/people?is_active=true')).body.total).toBe(before)
  })

  test('is told in the change log as that of its person', async () => {
    const person = await newPerson(api.service, clinic)
    const made = await person.rest('POST', '/v1/keys', { name: 'Portal', scopes: ['prices:read'] })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const entry = (await tenantEntries(api, clinic)).at(-1)
    expect(entry).toMatchObject({ change_type: 'create', changed_by_user_id: person.id, changed_by_key_id: null })
  })
})

describe('signing in', () => {
  test('tells nobody what was wrong', async () => {
    const person = await newPerson(api.service, clinic)
    const rival = await api.newTenant()
    const refused = await Promise.all([
      signIn(person, { password: 'something else entirely' }),
      signIn(person, { email: 'nobody@clinic.example' }),
      signIn(person, { tenant_id: rival.id }),
      signIn(person, { tenant_id: '00000000-0000-4000-8000-000000000000' }),
    ])
    expect(refused.map(({ status, body }) => [status, body.code, body.detail])).toEqual(
      refused.map(() => [401, 'sign_in_refused', 'The address or the password is wrong.']),
    )
    expect(refused.map(({ headers }) => headers.get('set-cookie'))).toEqual(refused.map(() => null))
  })

  test('takes the address however it is capitalised', async () => {
    const person = await newPerson(api.service, clinic)
    expect((await signIn(person, { email: person.email.toUpperCase() })).status).toBe(201)
  })

  test('is not done by a page of somebody else', async () => {
    const person = await newPerson(api.service, clinic)
    const { email, password } = person
    const foreign = { host: OUR_HOST, origin: 'https://evil.example' }
    const answer = await call('POST', '/v1/sessions', { tenant_id: clinic.id, email, password }, foreign)
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
  })

  test('is refused to who was deactivated, whose sessions end', async () => {
    const person = await newPerson(api.service, clinic, ['clerk'])
    expect((await clinic.rest('DELETE', `/v1/people/${person.id}`)).status).toBe(204)
    api.service.context.sessions.forget()
    expect((await person.rest('GET', '/v1/sessions/current')).status).toBe(401)
    expect((await signIn(person)).status).toBe(401)
  })

  test('shows the name of the tenant before', async () => {
    const ways = await call('GET', `/v1/sessions/ways?tenant_id=${clinic.id}`)
    expect(ways).toMatchObject({ status: 200, body: { ways: ['password', 'passkey'] } })
  })

  test('works over tRPC too, with its cookie', async () => {
    const person = await newPerson(api.service, clinic)
    const { email, password } = person
    const answer = await call('POST', '/trpc/sessions.signIn', { tenant_id: clinic.id, email, password })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    const signedIn = fromOurPage(cookieOf(answer))
    expect((await call('GET', '/trpc/sessions.current?input={}', undefined, signedIn)).status).toBe(200)
  })
})
