import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCA, createCert } from 'mkcert'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { OIDC_CLIENT, oidcIssuer, type OidcIssuer } from '@vigencia/testing/network/oidc-issuer.ts'
import { SERVER_SETTINGS } from '@vigencia/testing/postgres/make-test-database.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startService, type ServiceProcess } from './support/losses/service-process.ts'

// Issuers that show certificates, and a service that trusts those of one authority.

type Authority = Awaited<ReturnType<typeof createCA>>

const NAME = 'localhost'

let api: TestApi
let clinic: TestTenant
let service: ServiceProcess
let folder: string
let ours: Authority
let issuer: OidcIssuer | null = null
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'))
  ours = await authority()
  await writeFile(join(folder, 'ours.pem'), ours.cert)
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
  const { WEBHOOK_ENCRYPTION_KEYS } = SERVER_SETTINGS
  service = await startService('api', {
    DATABASE_URL: api.database.serviceUrl,
    NODE_EXTRA_CA_CERTS: join(folder, 'ours.pem'),
    SIGN_IN_HOSTS: NAME,
    WEBHOOK_ENCRYPTION_KEYS,
  })
}, 60_000)
afterEach(async () => {
  await issuer?.close()
  issuer = null
})
afterAll(async () => {
  await service.stop()
  await api.close()
  await rm(folder, { recursive: true })
})

const authority = () =>
  createCA({ organization: 'Test', countryCode: 'PE', state: 'Test', locality: 'Test', validity: 2 })

/** An issuer that shows the certificate of a name, by an authority. */
async function issuerOf(ca: Authority, name: string): Promise<OidcIssuer> {
  issuer = await oidcIssuer(await createCert({ domains: [name], validity: 2, ca }))
  return issuer
}

async function ask(method: string, path: string, body: object) {
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/json' }
  const answer = await fetch(`${service.url}${path}`, { method, headers, body: JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

test('people sign in at an issuer whose certificate is of an authority that is trusted', async () => {
  const { url } = await issuerOf(ours, NAME)
  expect(await ask('POST', '/v1/tenant/sign-in/check', { issuer: url })).toMatchObject({
    status: 200,
    body: { issuer: url, fault: null, authorization_endpoint: `${url}/authorize` },
  })
  expect((await ask('PUT', '/v1/tenant/sign-in', { issuer: url, ...OIDC_CLIENT })).status).toBe(200)
  expect((await ask('POST', '/v1/sessions/issuer', { tenant_id: clinic.id })).status).toBe(200)
})

test.each([
  ['by an authority that nobody trusts', async () => issuerOf(await authority(), NAME)],
  ['of another name', () => issuerOf(ours, 'login.example')],
])('a certificate %s is refused, and the reason is told', async (_what, begin) => {
  const { url, requests } = await begin()
  const check = await ask('POST', '/v1/tenant/sign-in/check', { issuer: url })
  expect(check).toMatchObject({ status: 200, body: { fault: 'certificate', authorization_endpoint: null } })
  expect(check.body['detail']).toMatch(/certificate is not trusted/)
  await ask('PUT', '/v1/tenant/sign-in', { issuer: url, ...OIDC_CLIENT })
  const begun = await ask('POST', '/v1/sessions/issuer', { tenant_id: clinic.id })
  expect(begun).toMatchObject({ status: 422, body: { code: 'issuer_unavailable' } })
  expect(begun.body['detail']).toMatch(/certificate is not trusted/)
  // nothing was said to whoever shows such a certificate
  expect(requests).toEqual([])
})
