import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import type { ConsoleInBrowser } from '../support/browser/open-console.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'
import { proofSize } from '../support/proof-size.ts'

const CONVENIOS = '/v1/scheduling/convenios'
/** Like those of TUSS. */
const codeOf = (i: number) => String(40_100_000 + i)

/** An agreement in force in 2026, with so many prices of its own, the first of them 0. */
async function agreement(site: ConsoleInBrowser, name: string, count = 24, payment_type = 'convenio') {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await site.rest(method, path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const convenio = (await must('POST', CONVENIOS, { name, payment_type })).id as string
  const contracts = `${CONVENIOS}/${convenio}/contracts`
  const period = (await must('POST', contracts, { start_date: '2026-01-01', end_date: '2026-12-31' })).id as string
  for (let from = 0; from < count; from += 1000) {
    const items = Array.from({ length: Math.min(1000, count - from) }, (_, i) => ({
      procedure_code: codeOf(from + i),
      procedure_name: `Procedimento ${from + i}`,
      price_cents: (from + i) * 100,
    }))
    await must('POST', `${contracts}/${period}/overrides/bulk`, { items })
  }
  await must('PATCH', `${contracts}/${period}/activate`)
  const price = async (code: string, day: string) =>
    (await site.rest('GET', `${CONVENIOS}/${convenio}/quote?procedure_code=${code}&event_date=${day}`)).body.price_cents
  return { convenio, period, contracts, price, address: `/app/agreements/${convenio}/periods/${period}` }
}

/** Several times as many rows as a page has at once. */
const MANY = proofSize({ short: 400, full: 4000 })
const written = (count: number) => new Intl.NumberFormat('pt-BR', { useGrouping: 'always' }).format(count)

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const totals = (page: Page) =>
  page.getByRole('region', { name: 'Prévia' }).locator('dl').first().locator('dd').allTextContents()
const cellsOf = (page: Page, code: string) =>
  page
    .getByRole('row', { name: new RegExp(code) })
    .getByRole('gridcell')
    .allTextContents()

/** A spreadsheet's cells are on the clipboard, and Ctrl-V is pressed in a field. It is text, for it runs in the page. */
const pasteInto = (field: string, text: string) => `{
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', ${JSON.stringify(text)})
  const field = document.querySelector(${JSON.stringify(field)})
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}`

/** From now on `mostRows` is how many rows there were at once. */
const COUNT_ROWS = `
  globalThis.mostRows = 0
  const grid = document.querySelector('[role=grid]')
  new MutationObserver(() => {
    mostRows = Math.max(mostRows, grid.querySelectorAll('[role=row]').length)
  }).observe(grid, { childList: true, subtree: true })`

inBrowser('the screen of reajuste, renewal and correction', (site) => {
  test('many prices are previewed like 24, a list with three bad cells is pasted, carried out and revoked', async () => {
    const { address, price } = await agreement(site(), 'Saúde Nova', MANY)
    const page = await site().open(`${address}/reajuste`)
    await box(page, 'Primeiro dia dos novos preços').fill('1/7/26')
    await box(page, 'Último dia').fill('30/6/27')
    await box(page, 'Percentual').fill('8,5')
    await press(page, 'Prévia')
    await page.getByText('De 01/07/2026 a 30/06/2027').waitFor()
    expect((await totals(page)).slice(0, 7)).toEqual([written(MANY), written(MANY - 1), '0', '1', '0', '0', '1'])
    await page.getByRole('gridcell').first().waitFor()
    expect(await cellsOf(page, codeOf(3))).toEqual([
      codeOf(3),
      'Procedimento 3',
      '3,00',
      '3,26',
      '+0,26',
      '0,5',
      'período',
    ])
    // the tallest that a grid gets
    await page.setViewportSize({ width: 1440, height: 2000 })
    await page.evaluate(COUNT_ROWS)
    await page.getByRole('grid').hover()
    // a busy browser makes one of several turns of the wheel, so it is turned until the last row is there
    const last = page.getByRole('row', { name: new RegExp(codeOf(MANY - 1)) })
    const scrolledToLast = async () => {
      await page.mouse.wheel(0, 3000)
      return last.isVisible()
    }
    await expect.poll(scrolledToLast, { timeout: 60_000, interval: 10 }).toBe(true)
    await page.getByRole('grid').press('Control+Home')
    await page.getByRole('row', { name: new RegExp(codeOf(0)) }).waitFor()
    const most = await page.evaluate<number>('mostRows')
    expect(most).toBeGreaterThan(20)
    expect(most).toBeLessThanOrEqual(60)
    await page.getByRole('grid').press('Control+End')
    await page.getByRole('row', { name: new RegExp(codeOf(MANY - 1)) }).waitFor()
    expect(await page.getByRole('row').count()).toBeLessThan(60)

    await press(page, 'Colar preços')
    const lines = Array.from({ length: MANY }, (_, i) => `${codeOf(i)}\t${i + 1},50`)
    lines[9] = `${codeOf(9)}\tdez`
    lines[99] = codeOf(99)
    lines[MANY - 1] = `\t12,00`
    await page.evaluate(pasteInto('textarea', ['Código\tPreço', ...lines].join('\r\n')))
    const faults = page.getByRole('list', { name: 'Linhas a consertar: 3' })
    await faults.waitFor()
    expect(await faults.getByRole('listitem').allTextContents()).toEqual([
      'Linha 11: dez isto não é um preço',
      `Linha 101: ${codeOf(99)} falta o preço`,
      `Linha ${written(MANY + 1)}: falta o código`,
    ])
    await press(page, `Aceitar ${written(MANY - 3)}`)
    expect(await box(page, 'Códigos e preços, um por linha').inputValue()).toBe(
      `${codeOf(9)}\tdez\n${codeOf(99)}\n\t12,00`,
    )
    await page.getByRole('complementary').getByRole('button', { name: 'Fechar' }).last().click()
    await page.getByLabel('Mostrar', { exact: true }).selectOption({ label: `À mão (${written(MANY - 3)})` })
    await page.getByText('1 rascunho não salvo').waitFor()
    await press(page, 'Efetivar…')
    await press(page, 'Efetivar')
    await page.getByText('Feito. O novo período vale de 01/07/2026 a 30/06/2027.').waitFor()
    expect([await price(codeOf(4), '2026-06-30'), await price(codeOf(4), '2026-07-01')]).toEqual([400, 550])
    expect(await price(codeOf(99), '2026-07-01')).toBe(10_742)
    await press(page, 'Desfazer…')
    await box(page, 'Por que é revogado').fill('engano')
    await press(page, 'Revogar')
    await page.getByText('Foi desfeito: tudo está como antes.').waitFor()
    expect(await price(codeOf(4), '2026-07-01')).toBe(400)
  })

  test('by the keyboard alone: previewed, one price set by hand, kept on leaving, carried out', async () => {
    const { address, price } = await agreement(site(), 'Saúde do Teclado')
    const page = await site().open(`${address}/reajuste`)
    await box(page, 'Primeiro dia dos novos preços').focus()
    await page.keyboard.type('1/7/26')
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab')
    await page.keyboard.type('10')
    await page.keyboard.press('Enter')
    await page.getByText('A partir de 01/07/2026, sem fim').waitFor()
    await page.getByRole('gridcell').first().waitFor()
    await page.getByRole('grid').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await page.keyboard.press(key)
    await page.keyboard.type('7,77')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await cellsOf(page, codeOf(2)))[4]).toBe('+5,77')
    // a column of a spreadsheet goes down from the cell, and what is no price waits to be mended
    await page.evaluate(pasteInto('[role=grid]', '8,00\n9,00\nnove'))
    await page.getByText('nove isto não é um preço').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await cellsOf(page, codeOf(4)))[3]).toBe('9,00')
    await page.reload()
    await page.getByRole('gridcell').first().waitFor()
    expect((await cellsOf(page, codeOf(2)))[3]).toBe('7,77')
    const file = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Baixar' }).press('Enter')
    const text = await readFile(await (await file).path(), 'utf8')
    expect(text.split('\r\n')).toHaveLength(24 + 2)
    expect(text).toContain(`${codeOf(2)};Procedimento 2;2,00;7,77;+5,77;0;período`)
    await page.getByRole('button', { name: 'Efetivar…' }).press('Enter')
    await page.getByRole('button', { name: 'Efetivar', exact: true }).press('Enter')
    await page.getByText('Feito. O novo período vale a partir de 01/07/2026.').waitFor()
    const after = await Promise.all([2, 3, 4, 5].map((i) => price(codeOf(i), '2026-07-01')))
    expect(after).toEqual([777, 800, 900, 550])
    expect(await page.getByText('rascunho não salvo').count()).toBe(0)
  })

  test('a correction says which past days it prices otherwise, and since when that is known', async () => {
    const { address, price, convenio } = await agreement(site(), 'Saúde Corrigida')
    const page = await site().open(`${address}/correction`)
    await box(page, 'Percentual').fill('-10')
    await box(page, 'Sabido desde').fill('2/4/26')
    await press(page, 'Prévia')
    await page.getByText('Dias passados que passam a ter outro preço: 103, de 01/01/2026 a 13/04/2026.').waitFor()
    await page.getByText('Diga no formulário por que é corrigido.').waitFor()
    await box(page, 'Por que é corrigido').fill('tabela trocada')
    await press(page, 'Efetivar…')
    await press(page, 'Efetivar')
    await page.getByText('Feito. O novo período vale de 01/01/2026 a 31/12/2026.').waitFor()
    expect(await price(codeOf(10), '2026-02-01')).toBe(900)
    const log = (await site().rest('GET', `${CONVENIOS}/${convenio}/changelog`)).body
    expect(JSON.stringify(log)).toContain('Sabido desde 02/04/2026: tabela trocada')
  })

  test('a renewal makes a draft, which is deleted again', async () => {
    const { address } = await agreement(site(), 'Saúde Renovada')
    const page = await site().open(`${address}/renewal?end=2027-12-31&percent=4&preview=on`, { language: 'es-PE' })
    await page.getByText('Del 01/01/2027 al 31/12/2027').waitFor()
    await press(page, 'Ejecutar…')
    await press(page, 'Ejecutar')
    await page.getByText('El borrador está listo.').waitFor()
    await press(page, 'Deshacer…')
    await press(page, 'Eliminar')
    await page.getByText('Se deshizo: todo está como antes.').waitFor()
  })

  test('what somebody else changed meanwhile stands beside what was seen, and nothing is done until it is looked at', async () => {
    const { address, convenio, price } = await agreement(site(), 'Saúde a Dois', 24, 'particular')
    const page = await site().open(`${address}/reajuste?start=2026-07-01&percent=10&preview=on`)
    await press(page, 'Efetivar…')
    const sold = { procedure_code: 'NOVO', procedure_name: 'Novo', price_cents: 100_000 }
    expect((await site().rest('POST', `${CONVENIOS}/${convenio}/particular-prices`, sold)).status).toBe(201)
    await press(page, 'Efetivar')
    const stale = page.getByRole('alert').filter({ hasText: 'enquanto você editava' })
    await stale.getByText('24 preços, soma depois R$ 303,60').waitFor()
    await stale.getByText('25 preços, soma depois R$ 1.403,60').waitFor()
    expect(await price(codeOf(6), '2026-07-01')).toBe(600)
    await stale.getByRole('button').first().click()
    await press(page, 'Efetivar')
    await page.getByText('Feito. O novo período vale a partir de 01/07/2026.').waitFor()
    expect(await price(codeOf(6), '2026-07-01')).toBe(660)
  })

  test('refused, offline and read only: each says why, and acts are off', async () => {
    const { address } = await agreement(site(), 'Saúde Lida')
    const preview = `${address}/reajuste?start=2026-07-01&percent=10&preview=on`
    const refused = await site().open(`${address}/reajuste?start=2025-07-01&percent=10&preview=on`)
    await refused.getByText('reajuste_starts_too_early').waitFor()

    const page = await site().open(preview, { language: 'en' })
    await page.getByRole('gridcell').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.context().setOffline(true)
    await page.getByText('There is no connection.').waitFor()
    expect(await page.getByRole('button', { name: 'Carry out…' }).isDisabled()).toBe(true)
    expect((await cellsOf(page, codeOf(2)))[3]).toBe('2,20')
    await page.context().setOffline(false)

    const auditor = await site().open(preview, { language: 'en', session: await site().signInAs(['auditor']) })
    await auditor.getByRole('note').getByText('contracts:write').waitFor()
    await auditor.getByRole('gridcell').first().waitFor()
    expect(await auditor.getByRole('button', { name: 'Carry out…' }).count()).toBe(0)
  })
})
