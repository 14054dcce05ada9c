import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

/** Several browsers share few processors. */
const PATIENCE = { timeout: 60_000 }
const TABLES = '/v1/scheduling/price-tables'
const CSV = { 'content-type': 'text/csv' }

const rowsAt = (price: string) =>
  `codigo;descricao;valor\n0301010072;Consulta médica;${price}\n0301010080;Retorno;10,00\n`
const exact = (price: string) => Number(price).toLocaleString('pt-BR', { minimumFractionDigits: 2 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

inBrowser('price tables', (site) => {
  const must = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await site().rest(method, `${TABLES}${path}`, body, headers)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }

  async function draft(version: string, told: object, price: string) {
    await must('POST', '', { version, ...told })
    await must('POST', `/${version}/import`, rowsAt(price), CSV)
  }

  const choose = (page: Page, text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'tabela.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

  test('are listed with their editions, and rows that are looked up by code are those of the API', async () => {
    for (const [version, valid_from, price] of [
      ['S2601', '2026-01-01', '10,00'],
      ['S2604', '2026-04-01', '11,50'],
    ] as const) {
      await draft(version, { family: 'SIGTAP', valid_from, name: `SIGTAP de ${valid_from}` }, price)
      await must('POST', `/${version}/publish`)
    }
    const page = await site().open('/app/agreements')
    await page.getByRole('link', { name: 'Tabelas de preços' }).click()
    await page.getByRole('figure', { name: 'Edições de cada família no tempo' }).waitFor()
    const grid = page.getByRole('grid', { name: 'Tabelas de preços' })
    const first = grid.getByRole('row').filter({ hasText: 'S2601' })
    expect(await first.innerText()).toMatch(/01\/01\/2026\s+31\/03\/2026\s+Publicada/)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Procurar' }).fill('horizonte 2025')
    await expect.poll(() => grid.getByRole('row').count(), PATIENCE).toBe(2)
    await grid.getByRole('link', { name: '2025' }).click()
    await page.getByRole('heading', { name: 'Tabela de preços 2025', level: 1 }).waitFor()
    const { items } = await must('GET', '/2025/rows?search=40109356')
    const { body: wanted } = await site().rest('GET', `${TABLES}/2025/rows/40109356`)
    expect(items[0]).toEqual(wanted)
    await page.getByRole('textbox', { name: 'Código ou nome' }).fill('40109356')
    const rows = page.getByRole('grid', { name: 'Linhas da tabela' }).getByRole('row')
    await expect.poll(() => rows.count(), PATIENCE).toBe(items.length + 1)
    expect(await rows.nth(1).innerText()).toContain(exact(wanted.price))
    expect(await rows.nth(1).innerText()).toContain(wanted.procedure_name)
  })

  test('a table is made, its file is checked, its rows are imported, and it is published', async () => {
    const page = await site().open('/app/agreements/tables?state=draft')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await button(page, 'Nova tabela').click()
    await page.getByRole('textbox', { name: 'Versão' }).fill('P2027')
    await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Própria')
    await page.getByRole('textbox', { name: /^Portes/ }).fill('1A 17,38\n1B\n')
    await page.getByText('Esta linha não diz o valor de um porte: 1B').waitFor()
    await page.getByRole('textbox', { name: /^Portes/ }).fill('1A 17,38\n1B\t34,76\n')
    expect(await seriousFindings(page)).toEqual([])
    await button(page, 'Criar o rascunho').click()
    await page.getByRole('heading', { name: 'Tabela de preços P2027' }).waitFor()
    expect((await must('GET', '/P2027')).portes).toEqual({ '1A': 17.38, '1B': 34.76 })

    await page.getByRole('tab', { name: 'Importar' }).click()
    await choose(page, 'codigo;descricao;valor\n1;Um;abc\n')
    await button(page, 'Conferir o arquivo').click()
    await page.getByText('1 linha não serve.').waitFor()
    await choose(page, rowsAt('1.234,56'))
    await button(page, 'Conferir o arquivo').click()
    await button(page, 'Importar 2 linhas').click()
    await page.getByText('2 linhas importadas.').waitFor()
    await page.getByRole('tab', { name: 'Linhas' }).click()
    await page.getByRole('grid', { name: 'Linhas da tabela' }).getByText('1.234,56').waitFor()
    await button(page, 'Publicar…').click()
    await page.getByText('2 linhas ficam congeladas para sempre.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await button(page, 'Publicar').click()
    await page.getByText('A tabela foi publicada.').waitFor()
    const { status, digest } = await must('GET', '/P2027')
    expect(status).toBe('published')
    await page.getByText(digest).waitFor()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Exportar CSV' }).click()
    expect((await file).suggestedFilename()).toBe('price-table-P2027.csv')
  })

  test('an errata shows what it changes before anything is stored, and stands in the place of its version', async () => {
    await draft('E2026', { name: 'Com erro' }, '100,00')
    await must('POST', '/E2026/publish')
    const page = await site().open('/app/agreements/tables/E2026')
    await button(page, 'Iniciar uma errata').click()
    await page.getByRole('heading', { name: 'Tabela de preços E2026, errata 1' }).waitFor()
    await choose(page, rowsAt('90,00'))
    await button(page, 'Conferir o arquivo').click()
    const changes = page.getByRole('region', { name: 'O que muda' })
    await changes.getByText('1 linha muda').waitFor()
    expect(await changes.getByRole('row').nth(1).innerText()).toMatch(/100,00\s+90,00/)
    expect((await must('GET', '/E2026/errata/1')).row_count).toBe(0)
    await button(page, 'Importar 2 linhas').click()
    await page.getByText('2 linhas importadas.').waitFor()
    await button(page, 'Publicar…').click()
    await button(page, 'Publicar').click()
    await page.getByText('A tabela foi publicada.').waitFor()
    await page.getByRole('link', { name: 'E2026', exact: true }).click()
    await page.getByText('Substituída pela errata 1').waitFor()
    // its log is the errata's own
    await page.goBack()
    await page.getByRole('link', { name: 'Histórico' }).last().click()
    const log = page.getByRole('grid', { name: /Registros/ })
    await log.getByRole('row').nth(1).waitFor()
    const { total } = await must('GET', '/E2026/changelog?errata=1')
    expect(await log.getAttribute('aria-rowcount')).toBe(String(total + 1))
    await page.getByText('Sua errata 1').waitFor()
  })

  test('what somebody else imported meanwhile is told before it is published', async () => {
    await draft('M2026', {}, '50,00')
    const page = await site().open('/app/agreements/tables/M2026', { language: 'en' })
    await button(page, 'Publish…').click()
    await must('POST', '/M2026/import', 'procedure_code,procedure_name,price\n1,Um,1.00\n', CSV)
    await button(page, 'Publish').click()
    const alert = page.getByRole('alert')
    await alert.getByText(/changed this on 14\/04\/2026.*Nothing was saved/).waitFor()
    expect((await must('GET', '/M2026')).status).toBe('draft')
    await alert.getByRole('button', { name: 'Go on with mine' }).click()
    await page.getByText('1 row is frozen for ever.').waitFor()
    await button(page, 'Publish').click()
    await page.getByText('The table is published.').waitFor()
  })

  test('a file over rows that somebody else imported meanwhile replaces nothing until that was seen', async () => {
    await draft('N2026', {}, '50,00')
    const page = await site().open('/app/agreements/tables/N2026?tab=import', { language: 'en' })
    await choose(page, rowsAt('60,00'))
    await button(page, 'Check the file').click()
    await button(page, 'Import 2 rows').waitFor()
    await must('POST', '/N2026/import', 'procedure_code,procedure_name,price\n1,Um,1.00\n', CSV)
    await button(page, 'Import 2 rows').click()
    await page.getByRole('alert').getByText('The rows of tabela.csv').waitFor()
    expect((await must('GET', '/N2026')).row_count).toBe(1)
    await button(page, 'Go on with mine').click()
    await button(page, 'Check the file').click()
    await button(page, 'Import 2 rows').click()
    await page.getByText('2 rows are imported.').waitFor()
    expect((await must('GET', '/N2026')).row_count).toBe(2)
  })

  test('who may only read sees the rows, and why nothing else', async () => {
    const session = await site().signInAs(['auditor'])
    const page = await site().open('/app/agreements/tables/2026', { session })
    await page.getByText('contracts:write', { exact: true }).waitFor()
    await page.getByRole('grid', { name: 'Linhas da tabela' }).getByRole('row').nth(1).waitFor()
    expect(await button(page, 'Publicar…').count()).toBe(0)
    expect(await page.getByRole('tab', { name: 'Importar' }).count()).toBe(0)
  })

  test('by keyboard: `n` makes a table, Enter opens one, and `/` finds another', async () => {
    const page = await site().open('/app/agreements/tables')
    const grid = page.getByRole('grid', { name: 'Tabelas de preços' })
    await grid.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'Versão' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    const version = await grid.getByRole('row').nth(1).getByRole('link').innerText()
    await grid.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `Tabela de preços ${version}`, level: 1 }).waitFor()
    await page.keyboard.press('/')
    await page.getByRole('searchbox', { name: 'Convênio, tabela de preços ou plano' }).fill('2024')
    await page.getByRole('search').getByRole('link').filter({ hasText: 'Tabela de preços' }).first().press('Enter')
    await page.getByRole('heading', { name: 'Tabela de preços 2024', level: 1 }).waitFor()
  })
})
