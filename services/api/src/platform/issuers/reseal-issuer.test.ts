import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OIDC_CLIENT, oidcIssuer, type OidcIssuer } from '@vigencia/testing/network/oidc-issuer.ts'
import { SERVER_SETTINGS } from '@vigencia/testing/postgres/make-test-database.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi } from '@vigencia/testing/stack/test-api.ts'
import { makeApiService, type ApiService } from '../../service.ts'
import { readApiSettings } from '../../settings.ts'

const NEWER = `2:${randomBytes(32).toString('base64')}`

let api: TestApi
let issuer: OidcIssuer
const services: ApiService[] = []
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  issuer = await oidcIssuer()
})
afterAll(async () => {
  for (const service of services) await service.close()
  await issuer.close()
  await api.close()
})

async function withKeys(keys: string): Promise<ApiService> {
  const environment = { DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'silent', ...SERVER_SETTINGS }
  const service = await makeApiService(readApiSettings({ ...environment, WEBHOOK_ENCRYPTION_KEYS: keys }))
  services.push(service)
  return service
}

test('the secret at the issuer is sealed anew with those of webhooks, and people sign in without the old key', async () => {
  const clinic = await api.newTenant()
  await clinic.rest('PUT', '/v1/tenant/sign-in', { issuer: issuer.url, ...OIDC_CLIENT })
  const { body } = await clinic.rest('POST', '/v1/people', {
    name: 'Ana',
    email: 'ana@clinic.example',
    roles: ['clerk'],
  })
  const both = await withKeys(`${SERVER_SETTINGS.WEBHOOK_ENCRYPTION_KEYS} ${NEWER}`)
  const reseal = () => restCall(both, 'POST', '/v1/webhooks/reseal', {}, { 'x-api-key': clinic.key })
  expect((await reseal()).body).toEqual({ key_version: 2, resealed: 0, is_issuer_resealed: true })
  expect((await reseal()).body).toEqual({ key_version: 2, resealed: 0, is_issuer_resealed: false })
  const newOnly = await withKeys(NEWER)
  const invitation = String(body.invitation).split('#')[1]
  const begun = await restCall(newOnly, 'POST', '/v1/sessions/issuer', { tenant_id: clinic.id, invitation })
  const { address, visit } = begun.body as { address: string; visit: string }
  const answer = issuer.signIn(address, 'sub-1')
  const back = { tenant_id: clinic.id, visit, answer }
  expect((await restCall(newOnly, 'POST', '/v1/sessions/issuer/answer', back)).status).toBe(201)
  const { json } = await callCli(['verify', 'log', '--rows', '--json', '--tenant', clinic.id], {
    DATABASE_OWNER_URL: api.database.ownerUrl,
  })
  expect(json).toMatchObject({ intact: true })
})
