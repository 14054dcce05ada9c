import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { billedPayer } from '../support/browser/billed-payer.ts'
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

  test('takes a batch out of the sums, which asks in numbers, and its file brings it back', async () => {
    const { convenio, batch } = await billedPayer(site(), '999998')
    const page = await site().open('/app/accounts?open=batch', { language: 'en' })
    const send = async () => {
      await page.getByRole('complementary').locator('input[type=file]').setInputFiles(batch)
      await page.getByRole('button', { name: 'Read it' }).click()
    }
    await send()
    await page.getByText('The batch is read and judged.').waitFor()
    const [read] = (await site().rest('GET', `/v1/billing/batches?convenio_id=${convenio}`)).body.items
    await page.getByRole('button', { name: 'Take it out of the sums…' }).click()
    await page.getByText('1 guide, 2 lines, R$\u00a0208,00 leave every sum.').waitFor()
    await page.getByRole('button', { name: 'Take it out', exact: true }).click()
    await page.getByText('This batch was taken out of all sums').waitFor()
    const removed = async () => (await site().rest('GET', `/v1/billing/batches/${read.id}`)).body.removed_at
    expect(await removed()).not.toBeNull()
    await page.goto(`${site().url}/app/accounts?open=batch`)
    await send()
    await page.getByText('The batch is back in the sums.').waitFor()
    expect(await removed()).toBeNull()
  })

  test('writes a column map beside what somebody else wrote, and reads a statement of rows by it', async () => {
    const { convenio, batch } = await billedPayer(site(), '999997')
    const settings = `/v1/scheduling/convenios/${convenio}/tiss-settings`
    const page = await site().open('/app/accounts?open=batch', { language: 'en' })
    await page.getByRole('complementary').locator('input[type=file]').setInputFiles(batch)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('The batch is read and judged.').waitFor()
    await page.goto(`${site().url}/app/accounts/settings/${convenio}`)
    await page.getByRole('button', { name: 'New column map' }).click()
    const columns = {
      'Name of the map': 'portal',
      Lot: 'Lote',
      Guide: 'Guia',
      Item: 'Item',
      Code: 'Cod',
      Day: 'Data',
      'Asked for': 'Valor',
      Released: 'Pago',
      'Reason of the cut': 'Motivo',
      'Amount of the cut': 'Corte',
    }
    for (const [name, text] of Object.entries(columns))
      await page.getByRole('textbox', { name, exact: true }).fill(text)
    const { entries } = (await site().rest('GET', settings)).body
    await site().rest('PUT', settings, { entries: [{ ...entries[0], provider_code: 'theirs' }] })
    const save = page.getByRole('button', { name: 'Save what was agreed' })
    await save.click()
    const stale = page.getByRole('alert').filter({ hasText: 'Somebody changed this while you were editing.' })
    await stale.getByText(/· theirs/).waitFor()
    expect((await site().rest('GET', settings)).body.entries[0].column_maps).toBeUndefined()
    await stale.getByRole('button', { name: 'Go on with mine' }).click()
    await save.click()
    await page.getByText('What was agreed is saved.').waitFor()
    expect((await site().rest('GET', settings)).body.entries[0].column_maps.portal.columns.lot).toBe('Lote')

    await page.goto(`${site().url}/app/accounts?open=statement`)
    const panel = page.getByRole('complementary')
    const rows =
      'Lote;Guia;Item;Data;Cod;Valor;Pago;Motivo;Corte\nL0077;G0077;1;10/03/2026;40999901;108,00;100,00;1705;8,00\n'
    const file = { name: 'extrato.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) }
    await panel.locator('input[type=file]').setInputFiles(file)
    await panel.getByRole('combobox', { name: 'Payer' }).fill('Foz Saúde 999997')
    await page.getByRole('option', { name: 'Foz Saúde 999997' }).click()
    await panel.getByLabel('Column map', { exact: true }).selectOption('portal')
    await panel.getByRole('textbox', { name: 'Protocol' }).fill('900097')
    await panel.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('The statement is read and judged.').waitFor()
    await expect.poll(() => page.locator('[data-claim]').getAttribute('data-claim'), PATIENCE).toBe('800')
    await page.getByRole('tab', { name: 'Left over' }).click()
    await page.getByText('1 line of its lots is not answered.').waitFor()
  })

  test('weighs a late reajuste by what was billed, sees what it is worth then, and has the complementary charge', async () => {
    const { convenio, batch } = await billedPayer(site(), '999996')
    const page = await site().open('/app/accounts?open=batch', { language: 'en' })
    const chosen = (of: Page) => of.locator('input[type=file]')
    await chosen(page).setInputFiles(batch)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('The batch is read and judged.').waitFor()

    const contracts = `/v1/scheduling/convenios/${convenio}/contracts`
    const [{ id: period }] = (await site().rest('GET', contracts)).body.items
    const reajuste = `/app/agreements/${convenio}/periods/${period}/reajuste`
    await page.goto(`${site().url}${reajuste}?start=2026-03-01&percent=10&preview=on`)
    await page.getByRole('textbox', { name: 'Billed from' }).fill('1/3/26')
    const last = page.getByRole('textbox', { name: 'Billed until' })
    await last.fill('31/3/26')
    await last.press('Enter')
    await expect.poll(() => page.locator('[data-impact]').getAttribute('data-impact'), PATIENCE).toBe('2160')
    const row = page.getByRole('row', { name: /40999901/ }).getByRole('gridcell')
    await expect.poll(() => row.allTextContents(), PATIENCE).toEqual(expect.arrayContaining(['118,80', '2', '21,60']))

    const terms = { new_start_date: '2026-03-01', reajuste_percent: 10 }
    const made = await site().rest('POST', `${contracts}/${period}/reajuste`, terms)
    expect(made.status, JSON.stringify(made.body)).toBeLessThan(300)
    const days = { convenio_id: convenio, from: '2026-03-01', to: '2026-03-31' }
    const { totals } = (await site().rest('POST', '/v1/billing/reprice', days)).body
    expect(totals.difference_cents).toBe(2_160)
    await page.goto(`${site().url}/app/accounts?part=reprice&convenio=${convenio}&from=${days.from}&to=${days.to}`)
    const worth = () => page.locator('[data-complement]').getAttribute('data-complement')
    await expect.poll(worth, PATIENCE).toBe(String(totals.complement_cents))
    await chosen(page).setInputFiles(batch)
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the complementary charge' }).click()
    expect((await file).suggestedFilename()).toBe('complemento.zip')
  })
})
