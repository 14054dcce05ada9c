import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OIDC_CLIENT, oidcIssuer, type OidcIssuer } from '@vigencia/testing/network/oidc-issuer.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { softwareAuthenticator } from '@vigencia/testing/passkeys/software-authenticator.ts'
import { cookieOf, newPerson, type TestPerson } from '@vigencia/testing/stack/test-person.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { fromOurPage, OUR_HOST } from '@vigencia/testing/postgres/make-test-person.ts'

const NOW_SECONDS = Math.floor(systemClock().epochMilliseconds / 1000)

let api: TestApi
let issuer: OidcIssuer
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  issuer = await oidcIssuer()
})
afterAll(async () => {
  await issuer.close()
  await api.close()
})
beforeEach(async () => {
  clinic = await api.newTenant()
  await setIssuer(clinic)
})
afterEach(() => {
  api.setNow(null)
  Object.assign(issuer, { claims: {}, mood: 'well', forges: false })
})

const setIssuer = (tenant: TestTenant, at = issuer.url) =>
  tenant.rest('PUT', '/v1/tenant/sign-in', { issuer: at, ...OIDC_CLIENT })
const call = (path: string, body: unknown) => restCall(api.service, 'POST', path, body)

interface Begun {
  readonly address: string
  readonly visit: string
}

async function begin(more: object = {}, tenant = clinic): Promise<Begun> {
  const { status, body } = await call('/v1/sessions/issuer', { tenant_id: tenant.id, ...more })
  expect([status, body]).toEqual([200, { address: expect.any(String), visit: expect.any(String) }])
  return body as Begun
}

const finish = (visit: string, answer: string, tenant = clinic) =>
  call('/v1/sessions/issuer/answer', { tenant_id: tenant.id, visit, answer })

async function signIn(subject: string, more: object = {}) {
  const { address, visit } = await begin(more)
  return finish(visit, issuer.signIn(address, subject))
}

async function invite(tenant = clinic, email = 'ana@clinic.example') {
  const { body } = await tenant.rest('POST', '/v1/people', { name: 'Ana Souza', email, roles: ['admin'] })
  return { id: body.id as string, invitation: String(body.invitation).split('#')[1] as string }
}

/** A person who took up an invitation as somebody at the issuer. */
async function joined(subject: string, email?: string) {
  const person = await invite(clinic, email)
  expect(await signIn(subject, { invitation: person.invitation })).toMatchObject({ status: 201 })
  return person
}

const REFUSED = { status: 401, body: { code: 'sign_in_refused' } }

describe('somebody at an issuer', () => {
  test('joins by an invitation, and is known again by issuer and sub', async () => {
    const { id } = await joined('sub-1')
    const again = await signIn('sub-1')
    expect(again).toMatchObject({ status: 201, body: { person: { id } } })
    const headers = fromOurPage(cookieOf(again))
    expect(await restCall(api.service, 'GET', '/v1/sessions/current', undefined, headers)).toMatchObject({
      status: 200,
      body: { person: { id } },
    })
    const { body } = await restCall(api.service, 'GET', '/v1/sessions', undefined, headers)
    expect(body.items.map(({ way }: { way: string }) => way)).toEqual(['oidc', 'oidc'])
  })

  test('loses by it every passkey that they made before, and makes none while they sign in there', async () => {
    const person = await newPerson(api.service, clinic)
    const device = softwareAuthenticator()
    const ask = async (by: TestPerson) => by.rest('POST', '/v1/passkeys/registration-options', {})
    const options = (await ask(person)).body
    const made = device.make({ ...options, origin: `http://${OUR_HOST}` })
    expect((await person.rest('POST', '/v1/passkeys', made)).status).toBe(201)
    const again = await clinic.rest('POST', `/v1/people/${person.id}/invitation`, {})
    const session = await signIn('sub-1', { invitation: String(again.body.invitation).split('#')[1] })
    expect(session.status).toBe(201)
    const headers = fromOurPage(cookieOf(session))
    const { body } = await restCall(api.service, 'GET', '/v1/passkeys', undefined, headers)
    expect(body.items).toEqual([])
    expect(await restCall(api.service, 'POST', '/v1/passkeys/registration-options', {}, headers)).toMatchObject({
      status: 422,
      body: { code: 'passkey_refused' },
    })
  })

  test('is sent to the issuer with code, PKCE, state and nonce', async () => {
    const { searchParams } = new URL((await begin()).address)
    const query = Object.fromEntries(searchParams)
    expect(query).toMatchObject({
      response_type: 'code',
      client_id: 'vigencia',
      scope: 'openid',
      code_challenge_method: 'S256',
    })
    expect([query['state'], query['nonce'], query['code_challenge']]).toEqual(
      Array(3).fill(expect.stringMatching(/^[\w-]{43}$/)),
    )
    expect(query['redirect_uri']).toMatch(/\/app\/signed-in$/)
  })

  test('is nobody by an e-mail address, and nobody by another sub', async () => {
    await joined('sub-1')
    issuer.claims = { email: 'ana@clinic.example', email_verified: true }
    expect(await signIn('sub-2')).toMatchObject(REFUSED)
  })

  test('is nobody at another tenant, or once they were deactivated', async () => {
    const { id } = await joined('sub-1')
    const other = await api.newTenant()
    await setIssuer(other)
    const { address, visit } = await begin({}, other)
    expect(await finish(visit, issuer.signIn(address, 'sub-1'), other)).toMatchObject(REFUSED)
    await clinic
      .rest('POST', '/v1/people', { name: 'Eva', email: 'eva@clinic.example', roles: ['admin'] })
      .then(async ({ body }) => signIn('sub-2', { invitation: String(body.invitation).split('#')[1] }))
    expect((await clinic.rest('DELETE', `/v1/people/${id}`)).status).toBe(204)
    expect(await signIn('sub-1')).toMatchObject(REFUSED)
  })

  test('is one person of a tenant and no other', async () => {
    await joined('sub-1')
    const { invitation } = await invite(clinic, 'eva@clinic.example')
    expect(await signIn('sub-1', { invitation })).toMatchObject({ status: 409, body: { code: 'subject_taken' } })
    expect(await signIn('sub-2', { invitation })).toMatchObject({ status: 201 })
    expect(await call('/v1/sessions/issuer', { tenant_id: clinic.id, invitation })).toMatchObject({
      status: 404,
      body: { code: 'invitation_not_open' },
    })
  })

  test('is not taken from another issuer, once the tenant has changed it', async () => {
    await joined('sub-1')
    const other = await oidcIssuer()
    try {
      const before = await begin()
      await setIssuer(clinic, other.url)
      expect(await finish(before.visit, issuer.signIn(before.address, 'sub-1'))).toMatchObject(REFUSED)
      const { address, visit } = await begin()
      expect(await finish(visit, other.signIn(address, 'sub-1'))).toMatchObject(REFUSED)
    } finally {
      await other.close()
    }
  })
})

describe('an answer of the issuer is refused', () => {
  beforeEach(() => joined('sub-1'))

  test.each([
    ['with another nonce', { nonce: 'another' }],
    ['without a nonce', { nonce: null }],
    ['of another issuer', { iss: 'http://127.0.0.1:1' }],
    ['for another client', { aud: 'another' }],
    ['that has expired', { exp: NOW_SECONDS - 3600, iat: NOW_SECONDS - 7200 }],
  ])('%s', async (_what, claims) => {
    issuer.claims = claims
    expect(await signIn('sub-1')).toMatchObject(REFUSED)
    issuer.claims = {}
    expect(await signIn('sub-1')).toMatchObject({ status: 201 })
  })

  test('that another key signed', async () => {
    issuer.forges = true
    expect(await signIn('sub-1')).toMatchObject(REFUSED)
  })

  test('with another state, or of a visit of another browser', async () => {
    const [mine, theirs] = [await begin(), await begin()]
    const answer = issuer.signIn(mine.address, 'sub-1')
    expect(await finish(theirs.visit, answer)).toMatchObject(REFUSED)
    expect(await finish(mine.visit, answer.replace(/state=[^&]*/, 'state=another'))).toMatchObject(REFUSED)
  })

  test('a second time, and so is another answer to the same visit', async () => {
    const { address, visit } = await begin()
    const answer = issuer.signIn(address, 'sub-1')
    expect(await finish(visit, answer)).toMatchObject({ status: 201 })
    expect(await finish(visit, answer)).toMatchObject(REFUSED)
    expect(await finish(visit, issuer.signIn(address, 'sub-1'))).toMatchObject(REFUSED)
  })

  test('to a visit that was changed, is of another tenant, or began too long ago', async () => {
    const { address, visit } = await begin()
    expect(await finish(`A${visit.slice(1)}`, issuer.signIn(address, 'sub-1'))).toMatchObject(REFUSED)
    const other = await api.newTenant()
    await setIssuer(other)
    expect(await finish(visit, issuer.signIn(address, 'sub-1'), other)).toMatchObject(REFUSED)
    api.setNow(systemClock().add({ minutes: 11 }).toString())
    expect(await finish(visit, issuer.signIn(address, 'sub-1'))).toMatchObject(REFUSED)
  })

  test('that says no', async () => {
    const { address, visit } = await begin()
    const state = new URL(address).searchParams.get('state')
    expect(await finish(visit, `error=access_denied&state=${state}`)).toMatchObject(REFUSED)
  })
})

describe('an issuer', () => {
  test.each(['down', 'large', 'redirect'] as const)(
    'that is %s is told, at the beginning and at the end',
    async (mood) => {
      await joined('sub-1')
      const { address, visit } = await begin()
      const unknown = await oidcIssuer()
      try {
        const other = await api.newTenant()
        await setIssuer(other, unknown.url)
        unknown.mood = mood
        const unavailable = { status: 422, body: { code: 'issuer_unavailable' } }
        expect(await call('/v1/sessions/issuer', { tenant_id: other.id })).toMatchObject(unavailable)
        issuer.mood = mood
        expect(await finish(visit, issuer.signIn(address, 'sub-1'))).toMatchObject(unavailable)
        expect([...unknown.requests, ...issuer.requests]).not.toContain('/elsewhere')
      } finally {
        await unknown.close()
      }
    },
  )

  test('is asked once what it says of itself, and again where it gave no answer', async () => {
    const own = await oidcIssuer()
    try {
      await setIssuer(clinic, own.url)
      own.mood = 'down'
      expect(await call('/v1/sessions/issuer', { tenant_id: clinic.id })).toMatchObject({ status: 422 })
      own.mood = 'well'
      await Promise.all([begin(), begin()])
      await begin()
      expect(own.requests.filter((path) => path.startsWith('/.well-known/'))).toHaveLength(2)
    } finally {
      await own.close()
    }
  })

  test('is offered where the tenant has it, and its secret is never shown', async () => {
    const ways = async () => (await restCall(api.service, 'GET', `/v1/sessions/ways?tenant_id=${clinic.id}`)).body.ways
    expect(await ways()).toEqual(['oidc', 'password', 'passkey'])
    expect((await clinic.rest('GET', '/v1/tenant/sign-in')).body).toEqual({
      issuer: issuer.url,
      client_id: 'vigencia',
      callback: expect.stringMatching(/\/app\/signed-in$/),
      updated_at: expect.any(String),
    })
    expect((await clinic.rest('DELETE', '/v1/tenant/sign-in')).status).toBe(204)
    expect(await ways()).toEqual(['password', 'passkey'])
    expect(await call('/v1/sessions/issuer', { tenant_id: clinic.id })).toMatchObject({
      status: 404,
      body: { code: 'issuer_not_set' },
    })
  })

  test.each([
    'http://login.clinic.example',
    'https://10.0.0.1',
    'https://localhost',
    'https://login.clinic.example?x=1',
    'https://login.clinic.example/.well-known/openid-configuration',
  ])('at %s is refused', async (at) => {
    expect(await setIssuer(clinic, at)).toMatchObject({ status: 422, body: { code: 'issuer_address_refused' } })
  })

  test('is asked for a fresh sign-in, and an older one does not count', async () => {
    await joined('sub-1')
    const { address } = await begin({ is_fresh: true })
    expect(new URL(address).searchParams.get('max_age')).toBe('300')
    issuer.claims = { auth_time: NOW_SECONDS - 3600 }
    expect(await signIn('sub-1', { is_fresh: true })).toMatchObject(REFUSED)
    expect(await signIn('sub-1')).toMatchObject({ status: 201 })
    issuer.claims = {}
    expect(await signIn('sub-1', { is_fresh: true })).toMatchObject({ status: 201 })
  })
})
