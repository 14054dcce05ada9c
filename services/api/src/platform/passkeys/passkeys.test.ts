import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { softwareAuthenticator, type SoftwareAuthenticator } from '@vigencia/testing/passkeys/software-authenticator.ts'
import { fromOurPage, OUR_HOST } from '@vigencia/testing/postgres/make-test-person.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { cookieOf, newPerson, type TestPerson } from '@vigencia/testing/stack/test-person.ts'

const NOON = '2026-04-14T12:00:00Z'
const ORIGIN = `http://${OUR_HOST}`
const OUR_PAGE = { 'x-forwarded-host': OUR_HOST, origin: ORIGIN }

let api: TestApi
let clinic: TestTenant
let person: TestPerson
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow(NOON)
  api.service.context.sessions.forget()
  clinic = await api.newTenant()
  person = await newPerson(api.service, clinic)
})

const post = (path: string, body: object, headers: Record<string, string> = OUR_PAGE) =>
  restCall(api.service, 'POST', path, body, headers)

async function made(device: SoftwareAuthenticator, by = person, more: object = {}) {
  const { body } = await by.rest('POST', '/v1/passkeys/registration-options', {})
  return device.make({ ...body, origin: ORIGIN, ...more })
}

async function registered(by = person) {
  const device = softwareAuthenticator()
  const answer = await by.rest('POST', '/v1/passkeys', await made(device, by))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return { device, id: answer.body.id as string }
}

async function challenged(tenant_id = clinic.id) {
  const { body } = await post('/v1/passkeys/sign-in-options', { tenant_id })
  return { ...body, origin: ORIGIN } as { challenge: string; rp_id: string; origin: string }
}

const signIn = (input: object) => post('/v1/passkeys/sign-in', input)

describe('a passkey', () => {
  test('signs its person in, and is told with its session', async () => {
    const { device } = await registered()
    const answer = await signIn(device.sign(await challenged()))
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 201, body: { person: { id: person.id } } })
    const { body } = await restCall(api.service, 'GET', '/v1/sessions', undefined, fromOurPage(cookieOf(answer)))
    expect(body.items.map((one: { way: string }) => one.way).toSorted()).toEqual(['passkey', 'password'])
    expect((await tenantEntries(api, clinic)).at(-1)).toMatchObject({
      change_type: 'sign_in',
      changed_by_user_id: person.id,
    })
  })

  test('is listed and removed by its person, by nobody else, and signs in no more', async () => {
    const { device, id } = await registered()
    const stranger = await newPerson(api.service, clinic)
    expect((await stranger.rest('GET', '/v1/passkeys')).body.items).toEqual([])
    expect((await stranger.rest('DELETE', `/v1/passkeys/${id}`)).body.code).toBe('passkey_not_found')
    expect((await person.rest('GET', '/v1/passkeys')).body.items).toMatchObject([{ id, last_used_at: null }])
    expect((await person.rest('DELETE', `/v1/passkeys/${id}`)).status).toBe(204)
    expect((await person.rest('DELETE', `/v1/passkeys/${id}`)).status).toBe(204)
    expect((await person.rest('GET', '/v1/passkeys')).body.total).toBe(0)
    expect((await signIn(device.sign(await challenged()))).body.code).toBe('sign_in_refused')
  })

  test('has the name that its person gives it, until they take it back', async () => {
    const { id } = await registered()
    const stranger = await newPerson(api.service, clinic)
    const path = `/v1/passkeys/${id}`
    expect((await stranger.rest('PATCH', path, { name: 'Mine' })).body.code).toBe('passkey_not_found')
    expect((await person.rest('PATCH', path, { name: ' Notebook da recepção ' })).body).toMatchObject({
      id,
      name: 'Notebook da recepção',
    })
    expect((await person.rest('GET', '/v1/passkeys')).body.items).toMatchObject([{ name: 'Notebook da recepção' }])
    expect((await person.rest('PATCH', path, { name: null })).body.name).toBeNull()
    await person.rest('DELETE', path)
    expect((await person.rest('PATCH', path, { name: 'Gone' })).body.code).toBe('passkey_not_found')
    expect(JSON.stringify(await tenantEntries(api, clinic))).not.toMatch(/Notebook|recepção/)
  })

  test('is gone when its person takes up a new invitation', async () => {
    const { device } = await registered()
    const { body } = await clinic.rest('POST', `/v1/people/${person.id}/invitation`, {})
    const token = String(body.invitation).split('#')[1]
    const accepted = await post('/v1/invitations/accept', { token, password: 'quatro gatos gostam de guisado' }, {})
    expect(accepted.status, JSON.stringify([body, accepted.body])).toBe(201)
    expect((await signIn(device.sign(await challenged()))).body.code).toBe('sign_in_refused')
  })
})

describe('signing in by passkey', () => {
  test('tells nobody what was wrong', async () => {
    const { device } = await registered()
    const rival = await api.newTenant()
    await newPerson(api.service, rival)
    const good = await challenged()
    const forged = device.sign(await challenged())
    const careless = softwareAuthenticator()
    await person.rest('POST', '/v1/passkeys', await made(careless))
    careless.verifiesUser = false
    const stranger = softwareAuthenticator()
    const gone = await newPerson(api.service, clinic, ['clerk'])
    const left = await registered(gone)
    await clinic.rest('DELETE', `/v1/people/${gone.id}`)
    const sent = {
      'an unknown passkey': stranger.sign(good),
      'a person who was deactivated': left.device.sign(await challenged()),
      'another origin': device.sign({ ...good, origin: 'https://evil.example' }),
      'another site': device.sign({ ...good, rp_id: 'evil.example' }),
      'a challenge of another tenant': device.sign(await challenged(rival.id)),
      'a challenge that is none of ours': device.sign({ ...good, challenge: 'A'.repeat(75) }),
      'a changed signature': { ...forged, signature: stranger.sign(good).signature },
      'another person': { ...device.sign(await challenged()), user_handle: 'AAAAAAAAAAAAAAAAAAAAAA' },
      'no finger, face or PIN': careless.sign(await challenged()),
    }
    const answers = []
    for (const input of Object.values(sent)) answers.push(await signIn(input))
    expect(answers.map(({ status, body }) => [status, body.code, body.detail])).toEqual(
      answers.map(() => [401, 'sign_in_refused', 'This passkey does not sign in here.']),
    )
    expect(answers.map(({ headers }) => headers.get('set-cookie'))).toEqual(answers.map(() => null))
    device.counter += 10
    expect((await signIn(device.sign(await challenged()))).status).toBe(201)
  })

  test('takes no challenge twice, also at once', async () => {
    const { device } = await registered()
    const challenge = await challenged()
    const answers = await Promise.all([signIn(device.sign(challenge)), signIn(device.sign(challenge))])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401])
    expect((await signIn(device.sign(challenge))).body.detail).toBe('This passkey does not sign in here.')
  })

  test.each([
    [201, '2026-04-14T12:04:59Z'],
    [401, '2026-04-14T12:05:00Z'],
  ])('answers %i to a challenge of noon at %s', async (status, now) => {
    const { device } = await registered()
    const challenge = await challenged()
    api.setNow(now)
    expect((await signIn(device.sign(challenge))).status).toBe(status)
  })

  test('is refused to a copy of the device, whose counter is behind', async () => {
    const { device } = await registered()
    expect((await signIn(device.sign(await challenged()))).status).toBe(201)
    device.counter = 0
    expect((await signIn(device.sign(await challenged()))).body.code).toBe('sign_in_refused')
    device.counter = 1
    expect((await signIn(device.sign(await challenged()))).status).toBe(201)
  })

  test('asks a tenant that is not there for a challenge like any other', async () => {
    const there = await challenged()
    const gone = await challenged('00000000-0000-4000-8000-000000000000')
    expect(gone.challenge).toHaveLength(there.challenge.length)
  })
})

describe('registering a passkey', () => {
  test('is for who has just signed in', async () => {
    const input = await made(softwareAuthenticator())
    api.setNow('2026-04-14T12:05:00Z')
    const answers = [
      await person.rest('POST', '/v1/passkeys/registration-options', {}),
      await person.rest('POST', '/v1/passkeys', input),
    ]
    expect(answers.map(({ body }) => body.code)).toEqual(['fresh_sign_in_required', 'fresh_sign_in_required'])
  })

  test('takes what was made for this session and page alone, once', async () => {
    const other = await newPerson(api.service, clinic)
    const device = softwareAuthenticator()
    const unverified = softwareAuthenticator()
    unverified.verifiesUser = false
    const sent = [
      await made(device, person, { origin: 'https://evil.example' }),
      await made(device, person, { rp_id: 'evil.example' }),
      await made(device, person, { challenge: (await challenged()).challenge }),
      await made(device, other),
      await made(unverified),
    ]
    const answers = []
    for (const input of sent) answers.push(await person.rest('POST', '/v1/passkeys', input))
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(sent.map(() => [422, 'passkey_refused']))
    const good = await made(device)
    expect((await person.rest('POST', '/v1/passkeys', good)).status).toBe(201)
    expect((await person.rest('POST', '/v1/passkeys', good)).body.code).toBe('passkey_refused')
    expect((await other.rest('POST', '/v1/passkeys', await made(device, other))).body.code).toBe('passkey_refused')
  })
})
