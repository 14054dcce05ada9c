import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'
import { invite, PASSWORD } from '../support/browser/sign-in.ts'

const PATIENCE = { timeout: 60_000 }
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const ended = (page: Page) => page.getByRole('complementary', { name: 'Sua sessão terminou' })

/** All that a browser keeps of a page: its address, its history's, and its storage. */
const STORED = 'JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }])'

inBrowser('signing in', (site) => {
  /** Signs the one of this window in by e-mail and password. */
  async function signIn(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Senha').fill(password)
    await page.keyboard.press('Enter')
  }
  const price = (page: Page) => page.getByRole('heading', { name: 'Preço na data' }).waitFor()
  const endHere = (page: Page) =>
    page.evaluate("fetch('/v1/sessions/current', { method: 'DELETE' }).then(({ status }) => status)")

  test("the demo's link signs in, and its token stands in no address and is kept nowhere", async () => {
    const token = String(site().demoLink.split('#')[1])
    const page = await site().open(site().demoLink, { session: null })
    await button(page, 'Entrar').waitFor()
    expect(new URL(page.url()).hash).toBe('')
    expect(await seriousFindings(page)).toEqual([])
    await button(page, 'Entrar').press('Enter')
    await price(page)
    expect(await page.evaluate<string>(STORED)).not.toContain(token)
    await page.goBack()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate<string>(STORED)).not.toContain(token)
  })

  test('an invitation is taken up by its link once, and then by its password', async () => {
    const { email, token } = await invite(site().url, ['clerk'])
    const page = await site().open(`/app/invitation#${token}`, { session: null })
    await page.getByText(email).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByLabel('Nova senha').fill('curta')
    expect(await button(page, 'Começar com esta senha').isDisabled()).toBe(true)
    await page.getByLabel('Nova senha').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await price(page)
    expect(await page.evaluate<string>(STORED)).not.toContain(token)

    const again = await site().open(`/app/invitation#${token}`, { session: null })
    await again.getByRole('alert').getByText('invitation_not_open').waitFor()

    const { body } = await site().rest('GET', '/v1/tenant')
    const other = await site().open(`/app/sign-in/${body.id}`, { session: null })
    expect(await seriousFindings(other)).toEqual([])
    await signIn(other, email, 'another sentence, and wrong')
    await other.getByRole('alert').getByText('sign_in_refused').waitFor()
    expect(await other.getByLabel('Senha').inputValue()).toBe('')
    await signIn(other, email, PASSWORD)
    await price(other)

    await other.goto(`${site().url}/app/me`)
    await other.getByText('Este navegador').waitFor()
    await button(other, 'Encerrar').press('Enter')
    await expect.poll(() => button(other, 'Encerrar').count(), PATIENCE).toBe(0)
    await page.getByRole('link', { name: 'Convênios' }).click()
    await ended(page).waitFor(PATIENCE)
    expect(await ended(other).count()).toBe(0)
    await signIn(page, email, PASSWORD)
    await ended(page).waitFor({ state: 'detached' })
  })

  test('a panel that says that the session has ended is put aside, and comes back with the next refusal', async () => {
    const page = await site().open('/app/agreements', { session: await site().signInAs(['manager']) })
    await page.getByRole('figure').first().waitFor()
    await endHere(page)
    await page.getByRole('textbox', { name: 'Pagador' }).fill('auro')
    await page.keyboard.press('Enter')
    await ended(page).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await ended(page).getByRole('button', { name: 'Fechar' }).click()
    await ended(page).waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: 'Pagador' }).inputValue()).toBe('auro')
    await page.getByRole('textbox', { name: 'Pagador' }).fill('aurora')
    await page.keyboard.press('Enter')
    await ended(page).waitFor()
  })

  test("the demo's person, who has no password, is told of the link, and goes on once it was opened", async () => {
    const page = await site().open(site().demoLink, { session: null })
    await button(page, 'Entrar').click()
    await price(page)
    await page.getByRole('link', { name: 'Convênios' }).click()
    await page.getByRole('figure').first().waitFor()
    await endHere(page)
    await page.getByRole('textbox', { name: 'Pagador' }).fill('aurora')
    await page.keyboard.press('Enter')
    await ended(page).getByText('npm start').waitFor()
    expect(await page.getByLabel('Senha').count()).toBe(0)
    const other = await page.context().newPage()
    await other.goto(site().url + site().demoLink)
    await button(other, 'Entrar').click()
    await price(other)
    await other.close()
    // what a browser says to a window that is looked at again
    await page.evaluate("dispatchEvent(new Event('focus'))")
    await ended(page).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('figure svg[role=group]').count(), PATIENCE).toBe(1)
    expect(await page.getByRole('textbox', { name: 'Pagador' }).inputValue()).toBe('aurora')
  })
})
