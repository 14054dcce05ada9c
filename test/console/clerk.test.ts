import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import type { ConsoleInBrowser } from '../support/browser/open-console.ts'

// What a clerk does all day: what costs this, on that day, for this payer, and what proves it.

/** So long a page that shares few processors has. */
const PATIENCE = { timeout: 60_000 }
const AURORA = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'
const CODE = '40109356'
const DAY = '2024-06-14'
const QUOTE = `/v1/scheduling/convenios/${AURORA}/quote?procedure_code=${CODE}&event_date=`

const box = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const shown = (page: Page) => page.locator('[data-price]').getAttribute('data-price')

/** What the api answers of the same event, as it is written for a Brazilian. */
async function answered(site: ConsoleInBrowser, day: string) {
  const { body } = await site.rest('GET', `${QUOTE}${day}`)
  const money = (cents: number) => (cents / 100).toLocaleString('pt-BR', { style: 'currency', currency: 'BRL' })
  return {
    price: String(body.price_cents),
    amounts: [body.price_cents, body.payer_cents, body.patient_cents].map((cents: number) => money(cents)),
    revision: body.revision as number,
  }
}

/** The questions of a page to the api, from now on. */
function questionsOf(page: Page): string[] {
  const urls: string[] = []
  page.on('request', (request) => {
    if (/\/(trpc|v1)\//.test(request.url())) urls.push(request.url())
  })
  return urls
}

inBrowser('a clerk', (site) => {
  test('finds a price and its proof by mouse, and each number is that of the api', async () => {
    const expected = await answered(site(), DAY)
    const page = await site().open(`/app/price?day=${DAY}`)
    await box(page, 'Operadora').fill('aurora')
    await page.getByRole('option', { name: 'Aurora Saúde' }).click()
    await box(page, 'Código ou nome').fill(CODE)
    await page
      .getByRole('option', { name: new RegExp(CODE) })
      .first()
      .click()
    await expect.poll(() => shown(page), PATIENCE).toBe(expected.price)
    const answer = await page.getByRole('region', { name: 'Preço', exact: true }).innerText()
    for (const amount of expected.amounts) expect(answer).toContain(amount)
    await page.getByRole('button', { name: 'Prova', exact: true }).click()
    const log = `/v1/scheduling/convenios/${AURORA}/changelog?revision=${expected.revision}`
    const [entry] = (await site().rest('GET', log)).body.items
    await page.getByRole('complementary').getByText(entry.hash, { exact: true }).waitFor()
    await page.getByText(`revisão ${expected.revision}`).first().waitFor()
  })

  test('finds it by the keyboard alone, and every further price by the code and four keys more', async () => {
    const day = '2026-04-14'
    const expected = await answered(site(), day)
    const page = await site().open('/app/price')
    let keys = 0
    const press = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name)
      keys += names.length
    }
    const type = async (text: string) => {
      await page.keyboard.type(text)
      keys += text.length
    }
    await box(page, 'Operadora').and(page.locator(':focus')).waitFor()
    await type('aurora')
    await page.getByRole('option', { name: 'Aurora Saúde' }).waitFor()
    await press('ArrowDown', 'Enter')
    await box(page, 'Código ou nome').and(page.locator(':focus')).waitFor()
    const before = keys
    const questions = questionsOf(page)
    const beganMs = performance.now()
    await type(CODE)
    const afterCode = keys
    await press('Enter')
    await expect.poll(() => shown(page), PATIENCE).toBe(expected.price)
    const tookMs = Math.round(performance.now() - beganMs)
    expect(keys - afterCode).toBeLessThanOrEqual(4)
    process.stdout.write(
      `A clerk's look-up by the keyboard: ${before} keys for the payer, ${keys - before} for the code, ${tookMs} ms until the price\n`,
    )
    // what was searched while the code was typed is another question
    const ofPrice = questions.filter((url) => url.includes('pricing.quote'))
    expect(ofPrice).toHaveLength(1)
  })

  test('who is given the link of a price sees the same, and nothing personal is in it', async () => {
    const expected = await answered(site(), DAY)
    const session = await site().signInAs(['clerk'])
    const page = await site().open(`/app/price?convenio=${AURORA}&code=${CODE}&day=${DAY}`, { session })
    await expect.poll(() => shown(page), PATIENCE).toBe(expected.price)
    expect(new URL(page.url()).search).not.toMatch(/session|token|person|email/)
  })

  test('is told that the service does not answer, and goes on once it does', async () => {
    const page = await site().open(`/app/price?convenio=${AURORA}&code=${CODE}&day=${DAY}`)
    await expect.poll(() => shown(page), PATIENCE).not.toBe(null)
    await page.route('**/trpc/**', (route) => route.abort('connectionrefused'))
    await page.getByRole('spinbutton').or(page.getByLabel('Quantidade')).first().fill('2')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor({ timeout: 50_000 })
    await page.unroute('**/trpc/**')
    await page.getByRole('button', { name: 'Tentar de novo' }).first().click()
    const { price } = await answered(site(), DAY)
    await expect.poll(() => shown(page), PATIENCE).toBe(String(Number(price) * 2))
  })
})
