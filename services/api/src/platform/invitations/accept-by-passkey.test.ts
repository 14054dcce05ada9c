import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { softwareAuthenticator, type SoftwareAuthenticator } from '@vigencia/testing/passkeys/software-authenticator.ts'
import { fromOurPage, OUR_HOST } from '@vigencia/testing/postgres/make-test-person.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { cookieOf, newPerson } from '@vigencia/testing/stack/test-person.ts'

const ORIGIN = `http://${OUR_HOST}`
const OUR_PAGE = { 'x-forwarded-host': OUR_HOST, origin: ORIGIN }

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

function at(now: string): void {
  api.setNow(now)
  api.service.context.sessions.forget()
}

const post = (path: string, body: object, headers: Record<string, string> = OUR_PAGE) =>
  restCall(api.service, 'POST', path, body, headers)

const tokenOf = ({ body }: { body: { invitation?: unknown } }) => String(body.invitation).split('#')[1] as string

async function invited(): Promise<string> {
  const email = `${randomUUID()}@clinic.example`
  return tokenOf(await clinic.rest('POST', '/v1/people', { name: 'Lia Prado', email, roles: ['clerk'] }))
}

async function made(token: string, device: SoftwareAuthenticator, more: object = {}) {
  const { body } = await post('/v1/invitations/passkey-options', { token })
  return device.make({ ...(body as { challenge: string; rp_id: string }), origin: ORIGIN, ...more })
}

const accept = (token: string, sent: object) => post('/v1/invitations/accept-by-passkey', { token, ...sent })

async function joined() {
  const [token, device] = [await invited(), softwareAuthenticator()]
  const answer = await accept(token, await made(token, device))
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return { token, device, answer, headers: fromOurPage(cookieOf(answer)) }
}

const signIn = async (device: SoftwareAuthenticator) => {
  const { body } = await post('/v1/passkeys/sign-in-options', { tenant_id: clinic.id })
  return post(
    '/v1/passkeys/sign-in',
    device.sign({ ...(body as { challenge: string; rp_id: string }), origin: ORIGIN }),
  )
}

test('an invitation is taken up by a passkey alone, which signs in from then on', async () => {
  const { token, device, answer, headers } = await joined()
  expect(answer.body).toMatchObject({ person: { name: 'Lia Prado', roles: ['clerk'] } })
  const { body } = await restCall(api.service, 'GET', '/v1/sessions', undefined, headers)
  expect(body.items).toMatchObject([{ way: 'passkey', is_current: true }])
  expect(await signIn(device)).toMatchObject({ status: 201, body: { person: { id: answer.body.person.id } } })
  expect((await post('/v1/invitations/look', { token })).body.code).toBe('invitation_not_open')
  const verified = await clinic.rest('GET', '/v1/tenant/changelog/verify?rows=true')
  expect(verified.body, JSON.stringify(verified.body)).toMatchObject({ intact: true })
})

test('it takes the password and the passkeys away that were there before', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  const { body } = await person.rest('POST', '/v1/passkeys/registration-options', {})
  const before = softwareAuthenticator()
  const options = body as { challenge: string; rp_id: string }
  expect((await person.rest('POST', '/v1/passkeys', before.make({ ...options, origin: ORIGIN }))).status).toBe(201)
  const token = tokenOf(await clinic.rest('POST', `/v1/people/${person.id}/invitation`, {}))
  const device = softwareAuthenticator()
  expect((await accept(token, await made(token, device))).status).toBe(201)
  api.service.context.sessions.forget()
  expect((await person.rest('GET', '/v1/sessions/current')).status).toBe(401)
  const { email, password } = person
  expect((await post('/v1/sessions', { tenant_id: clinic.id, email, password })).status).toBe(401)
  expect([(await signIn(before)).status, (await signIn(device)).status]).toEqual([401, 201])
})

test('what a device made for another invitation, another page or too long ago is refused, and the link stays good', async () => {
  const [token, other] = [await invited(), await invited()]
  const device = softwareAuthenticator()
  const wrong = [
    await made(other, device),
    await made(token, device, { origin: 'https://evil.example' }),
    await made(token, device, { challenge: 'AAAA' }),
  ]
  for (const sent of wrong)
    expect(await accept(token, sent)).toMatchObject({ status: 422, body: { code: 'passkey_refused' } })
  const late = await made(token, device)
  at('2026-04-14T12:05:00Z')
  expect((await accept(token, late)).body.code).toBe('passkey_refused')
  expect((await accept(token, await made(token, device))).status).toBe(201)
})

test('the last passkey of somebody without a password stays, and goes once there is another', async () => {
  const { headers } = await joined()
  const ask = (method: string, path: string, body?: object) => restCall(api.service, method, path, body, headers)
  const [first] = (await ask('GET', '/v1/passkeys')).body.items as { id: string }[]
  const remove = () => ask('DELETE', `/v1/passkeys/${first?.id}`)
  expect(await remove()).toMatchObject({ status: 409, body: { code: 'last_passkey' } })
  const { body } = await ask('POST', '/v1/passkeys/registration-options', {})
  const options = body as { challenge: string; rp_id: string }
  const another = softwareAuthenticator().make({ ...options, origin: ORIGIN })
  expect((await ask('POST', '/v1/passkeys', another)).status).toBe(201)
  expect((await remove()).status).toBe(204)
  expect((await ask('GET', '/v1/passkeys')).body.total).toBe(1)
})
