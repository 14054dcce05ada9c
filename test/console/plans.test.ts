import { describe, expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const PLANS = '/v1/insurance-plans'
const COVERAGE = '/app/plans?part=coverage&plan=1&benefit=1&tariff=91.01.01&on=2025-12-15'

/** As a Brazilian clinic writes soles. */
const soles = (cents: number) => new RegExp(`PEN\\s${(cents / 100).toFixed(2).replace('.', ',')}`)

inBrowser('insurance plans', (site) => {
  const opened = async (path: string, ...visit: Parameters<ReturnType<typeof site>['open']>[1][]) => {
    const page = await site().open(path, visit[0])
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const lineOf = async (id: number, on = '2026-04-14') =>
    (await site().rest('GET', `${PLANS}/plan-lines/${id}?on=${on}`)).body

  test.each([
    ['coverage', 'answer', COVERAGE],
    ['catalogues', 'list with an open entry', '/app/plans?part=catalogues&entry=1'],
    ['regulator', 'list', '/app/plans?part=regulator'],
  ])('%s: the %s keeps nobody out', async (_, __, path) => {
    const page = await opened(path)
    await page
      .getByText(/QC-01|62,50|Consulta de alergolog/)
      .first()
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('the amounts of a coverage are those of the API, to the cent', async () => {
    const request = {
      benefit_id: 1,
      event_date: '2025-12-15',
      kind: 'service',
      currency: 'PEN',
      tariff_code: '91.01.01',
    }
    const { body: quote } = await site().rest('POST', `${PLANS}/1/coverage-quotes`, request)
    const answer = (await opened(COVERAGE)).getByRole('region', { name: 'Resposta' })
    for (const cents of [quote.price_cents, quote.plan_cents, quote.patient_cents, quote.variable_copay_cents])
      await answer.getByText(soles(cents)).first().waitFor()
    expect(await answer.getByRole('listitem').count()).toBeGreaterThanOrEqual(quote.explanation.length)
  })

  test('a coverage that is refused is told in the words of the service, with its code', async () => {
    const page = await opened('/app/plans?part=coverage&plan=1&benefit=1&tariff=91.01.01&on=2019-01-01')
    await page.getByRole('alert').getByText('not_covered_on_date').waitFor()
  })

  test('by keyboard: a plan is opened from the list, and its line at the side', async () => {
    const page = await opened('/app/plans')
    await page.getByRole('grid', { name: 'Planos' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Plano QC-01' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/app/plans/1')
    const lines = page.getByRole('grid', { name: 'Linhas' })
    await lines.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: /^Linha EME/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe('Linhas')
  })

  test('a copay changes from a day on, and the days before it keep theirs', async () => {
    const page = await opened('/app/plans/2?entry=5')
    const panel = page.getByRole('complementary')
    const before = (await lineOf(5)).fixed_copay_cents
    await panel.getByLabel('Copagamento fixo').fill('47,50')
    await panel.getByLabel('A alteração vale').selectOption('day')
    await panel.getByLabel('Primeiro dia disso', { exact: true }).fill('1/6/26')
    await panel.getByRole('button', { name: 'Salvar' }).click()
    await panel.waitFor({ state: 'detached' })
    expect([
      (await lineOf(5, '2026-05-31')).fixed_copay_cents,
      (await lineOf(5, '2026-06-01')).fixed_copay_cents,
    ]).toEqual([before, 4750])
    await page.goto(`${site().url}/app/plans/2?entry=5&on=2026-07-01`)
    const versions = panel.getByRole('table', { name: 'Suas versões' })
    await versions.getByRole('row', { name: /01\/06\/2026.*Copagamento fixo: 47,50/ }).waitFor()
    await versions.getByRole('row', { name: /31\/05\/2026.*a primeira versão/ }).waitFor()
  })

  test('somebody else changes it meanwhile: what both wrote is shown, and none is overwritten', async () => {
    const page = await opened('/app/plans/3?entry=12')
    const panel = page.getByRole('complementary')
    await panel.getByLabel('Copagamento fixo').fill('61,00')
    await page.keyboard.press('Tab')
    const { revision, plan_id: _, benefit_id: __, id: ___, ...line } = await lineOf(12)
    const fields = ['currency_id', 'variable_copay_percent', 'pharmacy_copay_percent', 'is_active']
    const other = Object.fromEntries(fields.map((name) => [name, line[name]]))
    const changed = { ...other, fixed_copay_cents: 5_900 }
    expect((await site().rest('PUT', `${PLANS}/plan-lines/12`, changed, { 'if-match': `"${revision}"` })).status).toBe(
      200,
    )
    await panel.getByRole('button', { name: 'Salvar' }).click()
    const stale = panel.getByRole('alert')
    await stale.getByText('5900').waitFor()
    await stale.getByText('6100').waitFor()
    expect((await lineOf(12)).fixed_copay_cents).toBe(5_900)
    await stale.getByRole('button').first().click()
    await panel.getByRole('button', { name: 'Salvar' }).click()
    await panel.waitFor({ state: 'detached' })
    expect((await lineOf(12)).fixed_copay_cents).toBe(6_100)
  })

  test('what is typed and not saved is kept when the page is left, and counted', async () => {
    const page = await opened('/app/plans/4?entry=plan')
    await page.getByRole('complementary').getByLabel('Descrição').fill('Outro nome')
    await page.getByRole('navigation').getByRole('link', { name: 'Histórico' }).click()
    await page.getByText('1 rascunho').waitFor()
    await page.goBack()
    await page.getByRole('complementary').getByLabel('Descrição').waitFor()
    expect(await page.getByRole('complementary').getByLabel('Descrição').inputValue()).toBe('Outro nome')
  })

  test('a file is looked at first: its columns are chosen, and rows that do not fit have their line', async () => {
    const page = await opened('/app/plans?part=catalogues&catalogue=benefits')
    await page.getByRole('button', { name: 'Importar…' }).click()
    const panel = page.getByRole('complementary')
    const file = (text: string) => ({ name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await panel.locator('input[type=file]').setInputFiles(file('codigo;rótulo\nZZ-1;Um\n;Dois\n'))
    await panel.getByRole('button', { name: 'Conferir o arquivo' }).click()
    await panel.getByRole('gridcell', { name: '3', exact: true }).waitFor()
    expect(await panel.getByRole('button', { name: 'Importar', exact: true }).isDisabled()).toBe(true)
    await panel.locator('input[type=file]').setInputFiles(file('codigo;rótulo\nZZ-1;Um\nZZ-2;Dois\n'))
    await panel.getByLabel('description', { exact: true }).fill('rótulo')
    await panel.getByRole('button', { name: 'Conferir o arquivo' }).click()
    await panel.getByRole('cell', { name: 'Um', exact: true }).waitFor()
    await panel.getByRole('button', { name: 'Importar 2 linhas' }).click()
    await panel.getByText('Isto foi importado').waitFor()
    const { body } = await site().rest('GET', `${PLANS}/benefits?search=ZZ-`)
    expect(body.items).toMatchObject([
      { code: 'ZZ-1', description: 'Um' },
      { code: 'ZZ-2', description: 'Dois' },
    ])
  })

  test("the regulator's list tells each finding, and leads to its plan", async () => {
    const page = await opened('/app/plans?part=regulator')
    const { body } = await site().rest('GET', `${PLANS}/reports/iafas?on=2026-04-14`)
    const [first] = body.items[0].findings
    await page.getByText(first.detail).waitFor()
    await page.getByRole('link', { name: 'CO-01' }).click()
    await page.getByRole('heading', { name: 'Plano CO-01' }).waitFor()
  })

  describe('in each state', () => {
    test('empty: a clinic of another country is told that nothing is to be done, and all what comes first', async () => {
      const { key } = await site().newTenant()
      const page = await opened('/app/plans', { session: await site().signInAs(['admin'], key) })
      await page.getByText('Uma clínica de outro país não tem nada a fazer aqui').waitFor()
      await page.getByRole('link', { name: 'comece pelos catálogos' }).waitFor()
    })

    test('read-only: it says which scope is missing, and no act is on', async () => {
      const page = await opened('/app/plans', { session: await site().signInAs(['auditor']) })
      await page.getByRole('note').getByText('plans:write').waitFor()
      expect(await page.getByRole('button', { name: 'Novo plano' }).isDisabled()).toBe(true)
    })

    test('refused, and asked again', async () => {
      const page = await opened('/app/settings')
      await page.route(/\/trpc\/.*iafaReport/, (route) =>
        route.fulfill({ status: 403, json: [{ error: { message: '', code: 0, data: FORBIDDEN } }] }),
      )
      await page.getByRole('link', { name: 'Planos' }).click()
      await page.getByRole('tab', { name: 'Lista do regulador' }).click()
      await page.getByRole('alert').getByText('forbidden').waitFor()
      await page.unroute(/\/trpc\/.*iafaReport/)
      await page.getByRole('alert').getByRole('button').click()
      await page.getByRole('link', { name: 'CO-01' }).waitFor()
    })

    test('offline: what was read stays, and nothing can be saved', async () => {
      const page = await opened('/app/plans/1?entry=plan')
      const panel = page.getByRole('complementary')
      await panel.getByLabel('Descrição').fill('Sem rede')
      await page.context().setOffline(true)
      await page.getByRole('button', { name: 'Salvar' }).and(page.locator(':disabled')).waitFor()
      await page.getByText('EPS Quebrada Clara S.A.').first().waitFor()
      await page.context().setOffline(false)
    })
  })
})

/** What a service says no with. */
const FORBIDDEN = {
  type: 'urn:vigencia:problem:forbidden',
  title: 'Not allowed',
  status: 403,
  code: 'forbidden',
  detail: 'The key lacks plans:read.',
  request_id: '017c3bf0-0000-7000-8000-000000000009',
}
