import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'

/** So long a page that shares few processors has. */
const PATIENCE = { timeout: 60_000 }
const AURORA = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'
const CODE = '40109356'
const DAY = '2024-06-14'

interface Quote {
  readonly price_cents: number
  readonly payer_cents: number
  readonly patient_cents: number
  readonly revision: number
}

/** Cents as the demo's country writes them. */
const written = (cents: number) =>
  new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' }).format(cents / 100)

inBrowser('price on a date', (site) => {
  const quoted = async (day: string) => {
    const path = `/v1/scheduling/convenios/${AURORA}/quote?procedure_code=${CODE}&event_date=${day}`
    return (await site().rest('GET', path)).body as unknown as Quote
  }
  const amountIn = async (page: Page, place = 0) => {
    const amount = page.locator('[data-price]').nth(place)
    await amount.waitFor()
    return amount.innerText()
  }

  test('a day is picked in the calendar, and the focus goes back to what opened it', async () => {
    const page = await site().open('/app/price?day=2024-06-14')
    const opener = page.getByRole('button', { name: /^Escolher um dia/ }).first()
    await opener.click()
    const calendar = page.getByRole('dialog')
    await calendar.getByRole('button', { name: /20 de junho de 2024/ }).click()
    await calendar.waitFor({ state: 'detached' })
    await expect.poll(() => new URL(page.url()).searchParams.get('day'), { timeout: 30_000 }).toBe('2024-06-20')
    await opener.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await calendar.waitFor()
    await page.keyboard.press('Escape')
    await calendar.waitFor({ state: 'detached' })
    await opener.and(page.locator(':focus')).waitFor()
  })

  test('a code and Enter give the price that the API answers, in one round trip', async () => {
    const page = await site().open(`/app/price?convenio=${AURORA}&day=${DAY}`)
    const field = page.getByRole('combobox', { name: 'Código ou nome' })
    await field.fill(CODE)
    const requests: string[] = []
    page.on('request', (request: Request) => {
      if (request.url().includes('pricing.quote')) requests.push(request.url())
    })
    await field.press('Enter')
    const quote = await quoted(DAY)
    expect(await amountIn(page)).toBe(written(quote.price_cents))
    await page.getByText(written(quote.payer_cents), { exact: true }).waitFor()
    await page.getByText(written(quote.patient_cents), { exact: true }).waitFor()
    expect(requests).toHaveLength(1)
    expect(new URL(page.url()).search).toBe(`?convenio=${AURORA}&day=${DAY}&code=${CODE}`)
  })

  test('a word of the name, without its accents, finds the code by the keyboard alone', async () => {
    const page = await site().open(`/app/price?convenio=${AURORA}&day=${DAY}`)
    const field = page.getByRole('combobox', { name: 'Código ou nome' })
    await field.fill('ULTRASSONOGRAFIA DE ABDOME TOTÁL')
    await field.press('Enter')
    await amountIn(page)
    expect(await page.getByRole('region', { name: 'Preço' }).innerText()).toMatch(/Ultrassonografia de abdome total/)
  })

  test('who types and chooses before the answer is there chooses what was typed, and never what was found before', async () => {
    const page = await site().open('/app/price')
    const field = page.getByRole('combobox', { name: 'Operadora' })
    await field.press('ArrowDown')
    await page.getByRole('option', { name: 'Aurora Saúde' }).waitFor()
    await page.route('**/trpc/convenios.list**', () => new Promise(() => {}))
    await field.pressSequentially('plan')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue(), PATIENCE).toBe('Planalto Saúde')
  })

  test('two days stand beside each other, with what they differ by', async () => {
    const other = '2026-01-10'
    const page = await site().open(`/app/price?convenio=${AURORA}&day=${DAY}&code=${CODE}&versus=day`)
    await page.getByRole('textbox', { name: 'Comparado com o dia' }).fill('10/1/26')
    await page.keyboard.press('Enter')
    const [first, second] = [await quoted(DAY), await quoted(other)]
    expect(await amountIn(page, 0)).toBe(written(first.price_cents))
    expect(await amountIn(page, 1)).toBe(written(second.price_cents))
    await page.getByText(written(second.price_cents - first.price_cents)).waitFor()
  })

  test('a price that is refused shows the code and the id of the request', async () => {
    const page = await site().open(`/app/price?convenio=${AURORA}&day=${DAY}&code=nothing`)
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(/no_price[\s\S]*[0-9a-f-]{36}/)
  })

  test('without a network the price that was read stays', async () => {
    const page = await site().open(`/app/price?convenio=${AURORA}&day=${DAY}&code=${CODE}`)
    const amount = await amountIn(page)
    await page.context().setOffline(true)
    await page.getByText('Não há conexão').waitFor()
    expect(await amountIn(page)).toBe(amount)
    await page.context().setOffline(false)
  })

  test('on paper there is the price with its address, and no field', async () => {
    const page = await site().open(`/app/price?convenio=${AURORA}&day=${DAY}&code=${CODE}`)
    await amountIn(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText(page.url()).isVisible()).toBe(true)
    expect(await page.getByRole('combobox', { name: 'Operadora' }).isVisible()).toBe(false)
    expect(await amountIn(page)).toMatch(/\d,\d\d$/)
  })
})
