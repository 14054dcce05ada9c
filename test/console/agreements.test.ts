import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

/** Several browsers share few processors. */
const PATIENCE = { timeout: 60_000 }

inBrowser('agreements in time', (site) => {
  const namesOn = (page: Page) =>
    page
      .locator('figure button[type=button]')
      .filter({ hasNotText: /achado|finding/ })
      .allTextContents()

  test('shows every agreement of the demo, in the order of the service, with what was found', async () => {
    const { body } = await site().rest('GET', '/v1/scheduling/contracts/timelines')
    const page = await site().open('/app/agreements')
    await expect.poll(() => namesOn(page), PATIENCE).toEqual(body.items.map(({ name }: { name: string }) => name))
    expect(await seriousFindings(page)).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exportar CSV' }).click(),
    ])
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
    const periods = body.items.flatMap(({ items }: { items: { kind: string }[] }) =>
      items.filter(({ kind }) => kind === 'period'),
    )
    expect(lines).toHaveLength(periods.length + 1)
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: 'Novo rascunho' }).waitFor()
  })

  test('a draft is made, activated, terminated and reinstated, and what ends soon comes first', async () => {
    const { body } = await site().rest('POST', '/v1/scheduling/convenios', { name: 'Zênite', payment_type: 'convenio' })
    const page = await site().open(`/app/agreements?convenio=${body.id}&act=draft`)
    const day = (name: string) => page.getByRole('textbox', { name, exact: true })
    await day('Primeiro dia').fill('1/1/26')
    await day('Último dia').fill('31122026')
    await day('Último dia').press('Tab')
    await page.getByRole('button', { name: 'Salvar o rascunho', exact: true }).click()
    await page.getByRole('button', { name: 'Ativar', exact: true }).click()
    await page.getByRole('button', { name: 'Ativar', exact: true }).click()
    await page.getByRole('button', { name: 'Encerrar', exact: true }).click()
    await day('Último dia coberto').fill('31/5/26')
    await day('Último dia coberto').press('Tab')
    await page.getByRole('button', { name: 'Encerrar', exact: true }).click()
    await expect.poll(() => namesOn(page).then(([first]) => first), PATIENCE).toBe('Zênite')
    await page.getByText('termina em 31/05/2026').waitFor()
    await page.getByRole('button', { name: 'Restabelecer', exact: true }).click()
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Engano')
    await page.getByRole('button', { name: 'Restabelecer', exact: true }).click()
    await expect.poll(() => page.getByText('termina em 31/05/2026').count(), PATIENCE).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('what was changed meanwhile is refused, and stands beside what was typed', async () => {
    const { body } = await site().rest('GET', '/v1/scheduling/contracts/timelines?search=zenite')
    const [convenio] = body.items
    const period = convenio.items.find(({ kind }: { kind: string }) => kind === 'period').period_id
    const page = await site().open(`/app/agreements?convenio=${convenio.convenio_id}&period=${period}&act=terminate`, {
      language: 'en',
    })
    await page.getByRole('textbox', { name: 'Reason' }).fill('Ended by letter')
    const path = `/v1/scheduling/convenios/${convenio.convenio_id}/contracts/${period}/terminate`
    await site().rest('PATCH', path, { effective_date: '2026-11-30' })
    await page.getByRole('button', { name: 'Terminate', exact: true }).click()
    const alert = page.getByRole('alert')
    await alert.getByText(/^Demo changed this on 14\/04\/2026/).waitFor()
    await alert.getByText('30/11/2026').waitFor()
    expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Ended by letter')
  })
})
