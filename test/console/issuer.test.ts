import { afterAll, beforeAll, expect, test } from 'vitest'
import { OIDC_CLIENT, oidcIssuer, type OidcIssuer } from '@vigencia/testing/network/oidc-issuer.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { inBrowser } from '../support/browser/in-browser.ts'

const button = { name: 'Usar a conta da sua organização', exact: true } as const

let issuer: OidcIssuer
beforeAll(async () => void (issuer = await oidcIssuer()))
afterAll(() => issuer.close())

inBrowser('the issuer of a clinic', (site) => {
  async function clinicAtIssuer(): Promise<TestTenant> {
    issuer.backTo = site().url
    const clinic = await site().newTenant()
    await clinic.rest('PUT', '/v1/tenant/sign-in', { issuer: issuer.url, ...OIDC_CLIENT })
    return clinic
  }

  test('takes up an invitation, and signs in again without a password', async () => {
    const clinic = await clinicAtIssuer()
    const person = { name: 'Rui Lima', email: 'rui@clinic.example', roles: ['clerk'] }
    const { body } = await clinic.rest('POST', '/v1/people', person)
    const page = await site().open(String(body.invitation), { session: null, leavesFor: issuer.url })
    await page.getByRole('button', button).click()
    await page.waitForURL('**/app/price')
    await page.getByText('Rui Lima').first().waitFor()
    await page.getByRole('link', { name: 'Rui Lima' }).click()
    await page.getByText('Este navegador').waitFor()
    expect(await page.getByRole('button', { name: 'Criar uma passkey neste aparelho' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Sair', exact: true }).click()
    await page.getByRole('button', button).waitFor()
    await page.getByRole('button', button).click()
    await page.waitForURL('**/app/price')
    await page.getByText('Rui Lima').first().waitFor()
  })

  test('shows somebody who was not invited that nobody is signed in, and where to begin again', async () => {
    const clinic = await clinicAtIssuer()
    issuer.subject = 'a stranger'
    const page = await site().open(`/app/sign-in/${clinic.id}`, { session: null, leavesFor: issuer.url })
    await page.getByRole('button', button).click()
    await page.getByRole('alert').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.getByRole('link', { name: 'Começar de novo' }).click()
    await page.getByRole('button', button).waitFor()
  })

  test('gives nobody a session by a link to an answer', async () => {
    const page = await site().open('/app/signed-in?code=stolen&state=stolen', { session: null })
    await page.getByRole('alert').waitFor()
    expect(page.url()).toBe(`${site().url}/app/signed-in`)
  })
})
