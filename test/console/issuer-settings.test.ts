import { afterAll, beforeAll, expect, test } from 'vitest'
import { OIDC_CLIENT, oidcIssuer, type OidcIssuer } from '@vigencia/testing/network/oidc-issuer.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const PATIENCE = { timeout: 60_000 }
const SIGN_IN = '/v1/tenant/sign-in'

let issuer: OidcIssuer
beforeAll(async () => void (issuer = await oidcIssuer()))
afterAll(() => issuer.close())

inBrowser('the issuer in the settings', (site) => {
  test('is tried, set, shown without its secret, and removed', async () => {
    const clinic = await site().newTenant()
    const session = await site().signInAs(['admin'], clinic.key)
    const page = await site().open('/app/settings/sign-in', { session, language: 'en' })
    await page.getByRole('heading', { name: 'People sign in here, by password or passkey' }).waitFor()
    const act = (name: string) => page.getByRole('button', { name, exact: true })
    await page.getByLabel('Issuer', { exact: true }).fill(`${issuer.url}/elsewhere`)
    await act('Try the issuer').click()
    await page.getByText('What answers there is no issuer of OpenID Connect').waitFor()
    await page.getByLabel('Issuer', { exact: true }).fill(issuer.url)
    expect(await page.getByText('What answers there').count()).toBe(0)
    await act('Try the issuer').click()
    await page.getByText(`People sign in at ${issuer.url}/authorize.`).waitFor()
    await page.getByLabel('Client', { exact: true }).fill(OIDC_CLIENT.client_id)
    expect(await act('Set the issuer').isDisabled()).toBe(true)
    await page.getByLabel('Secret of the client').fill(OIDC_CLIENT.client_secret)
    expect(await seriousFindings(page)).toEqual([])
    await act('Set the issuer').click()
    await act('Replace the issuer').waitFor()
    expect(await page.getByLabel('Secret of the client').inputValue()).toBe('')
    const stored = async () => (await clinic.rest('GET', SIGN_IN)).body
    expect(await stored()).toMatchObject({ issuer: issuer.url, client_id: OIDC_CLIENT.client_id })
    await page.getByText(String((await stored()).callback)).waitFor()
    await act('Remove the issuer').click()
    await page.getByText('its secret is forgotten').waitFor()
    await act('Remove the issuer').click()
    await page.getByRole('heading', { name: 'People sign in here, by password or passkey' }).waitFor()
    await expect.poll(async () => (await stored()).code, PATIENCE).toBe('issuer_not_set')
  })

  test('that somebody else set meanwhile is shown beside what was typed, and not overwritten', async () => {
    const clinic = await site().newTenant()
    await clinic.rest('PUT', SIGN_IN, { issuer: issuer.url, ...OIDC_CLIENT })
    const session = await site().signInAs(['admin'], clinic.key)
    const page = await site().open('/app/settings/sign-in', { session, language: 'en' })
    await page.getByLabel('Client', { exact: true }).fill('mine')
    await page.getByLabel('Secret of the client').fill('of mine')
    await clinic.rest('PUT', SIGN_IN, { issuer: issuer.url, client_id: 'theirs', client_secret: 'of theirs' })
    await page.getByRole('button', { name: 'Replace the issuer' }).click()
    await page.getByText('theirs', { exact: true }).waitFor()
    expect((await clinic.rest('GET', SIGN_IN)).body.client_id).toBe('theirs')
    await page.getByRole('button', { name: 'Go on with mine' }).click()
    await page.getByRole('button', { name: 'Replace the issuer' }).click()
    await expect.poll(async () => (await clinic.rest('GET', SIGN_IN)).body.client_id, PATIENCE).toBe('mine')
  })

  test('that is not allowed is refused with the reason, and what was typed stays', async () => {
    const clinic = await site().newTenant()
    const session = await site().signInAs(['admin'], clinic.key)
    const page = await site().open('/app/settings/sign-in', { session, language: 'en' })
    await page.getByLabel('Issuer', { exact: true }).fill('http://issuer.example')
    await page.getByRole('button', { name: 'Try the issuer' }).click()
    await page.getByRole('alert').filter({ hasText: 'issuer_address_refused' }).waitFor()
    expect(await page.getByLabel('Issuer', { exact: true }).inputValue()).toBe('http://issuer.example')
  })
})
