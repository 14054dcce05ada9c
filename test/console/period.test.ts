import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

/** Several browsers share few processors. */
const PATIENCE = { timeout: 60_000 }

const FILE = `Código;Descrição;Valor negociado
10101012;Consulta;150,00
20202020;Sutura;1.234,56
30303030;Sem valor;
`

inBrowser('a contract period', (site) => {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await site().rest(method, `/v1/scheduling${path}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }

  /** A draft with two own prices. */
  async function draft(name: string) {
    const { id } = await must('POST', '/convenios', { name, payment_type: 'convenio' })
    const contracts = `/convenios/${id}/contracts`
    const period = await must('POST', contracts, { start_date: '2026-01-01', end_date: '2026-12-31' })
    const items = [
      { procedure_code: '10101012', procedure_name: 'Consulta', price_cents: 10000 },
      { procedure_code: '40304361', procedure_name: 'Hemograma', price_cents: 2500 },
    ]
    await must('POST', `${contracts}/${period.id}/overrides/bulk`, { items })
    return { api: `${contracts}/${period.id}`, page: `/app/agreements/${id}/periods/${period.id}` }
  }

  test('that is frozen is read only, says since when, and shows the prices that the service answers', async () => {
    const convenio = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'
    const day = '2026-04-14'
    const quoted = await must('GET', `/convenios/${convenio}/prices?event_date=${day}`)
    const [first] = quoted.items
    const page = await site().open(`/app/agreements/${convenio}/periods/${first.period_id}?tab=prices&day=${day}`)
    await page.getByText(/Congelada desde/).waitFor()
    const grid = page.getByRole('grid', { name: 'Preços do dia' })
    const amount = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(first.unit_price_cents / 100)
    await expect.poll(() => grid.getByRole('row').nth(1).textContent(), PATIENCE).toContain(amount)
    expect(await grid.getByRole('row').count()).toBeLessThan(60)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('tab', { name: 'Termos' }).click()
    expect(await page.getByRole('button', { name: 'Salvar os termos' }).count()).toBe(0)
  })

  test('in a draft prices are typed and pasted, kept when the page is left, and saved as one act', async () => {
    const { api, page: address } = await draft('Rascunho de preços')
    const convenio = api.split('/contracts/')[0]
    const plan = await must('POST', `${convenio}/plans`, { code: 'O', name: 'Ouro', accommodation: 'ward' })
    await must('POST', `${api}/overrides`, { procedure_code: '40304361', plan_id: plan.id, price_cents: 2600 })
    const page = await site().open(`${address}?tab=overrides`)
    const grid = page.getByRole('grid', { name: 'Preços próprios da vigência' })
    // the same code has a price for anybody and one for a plan, which is told by its name and stays its own
    await grid.getByText('plano O Ouro').waitFor()
    await grid.getByText('26,00').click()
    await page.keyboard.type('27')
    await page.keyboard.press('Enter')
    await grid.getByText('100,00').click()
    await page.keyboard.type('1.234,5')
    await page.keyboard.press('Enter')
    await grid.getByText('1.234,50').waitFor()
    await page.goto(`${site().url}/app/price`)
    await page.getByText('1 rascunho não salvo').waitFor()
    await page.goto(`${site().url}${address}?tab=overrides`)
    await page.getByText('2 preços digitados e não salvos.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Salvar os preços' }).click()
    await page.getByText('2 preços salvos.').waitFor()
    const { items } = await must('GET', `${api}/overrides`)
    expect(
      items.map((one: { price_cents: number; plan_id: string | null }) => [one.price_cents, one.plan_id]).toSorted(),
    ).toEqual([
      [123450, null],
      [2500, null],
      [2700, plan.id],
    ])
  })

  test('a price of a draft says for whom it is, what it includes, and that no rule moves it', async () => {
    const { api, page: address } = await draft('Pacotes')
    const convenio = api.split('/contracts/')[0]
    const plan = await must('POST', `${convenio}/plans`, { code: 'O', name: 'Ouro', accommodation: 'ward' })
    const page = await site().open(`${address}?tab=overrides`)
    const grid = page.getByRole('grid', { name: 'Preços próprios da vigência' })
    const field = (name: string) => page.getByRole('textbox', { name, exact: true })
    await page.getByRole('button', { name: 'Adicionar um preço' }).click()
    await field('Código').fill('31005497')
    await field('Preço').fill('1.250,00')
    await page.getByRole('combobox', { name: 'Plano' }).fill('Ou')
    await page.getByRole('option', { name: /Ouro/ }).click()
    await page.getByLabel('Acomodação').selectOption({ label: 'apartamento' })
    await page.getByLabel('Nenhuma regra de atos move este preço').check()
    const included = page.getByRole('textbox', { name: 'Pacote: códigos que inclui' })
    await included.fill('40304361*')
    await page.getByText('Um código, ou um código com quantos: 40304361*2').waitFor()
    await included.fill('40304361*2 10101012')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Adicionar', exact: true }).click()
    const held = async () => (await must('GET', `${api}/overrides?search=31005497`)).items[0]
    await expect.poll(held, PATIENCE).toMatchObject({
      price_cents: 125_000,
      plan_id: plan.id,
      accommodation: 'apartment',
      fixed: true,
      package: { includes: ['40304361', '10101012'], limits: [{ code: '40304361', quantity: 2 }] },
    })
    const panelIsClosed = () => included.waitFor({ state: 'detached' })
    await panelIsClosed()
    // what it says is changed where it was said, and somebody else's change stands beside it
    await grid.getByText('31005497').dblclick()
    await expect.poll(() => included.inputValue()).toBe('40304361*2 10101012')
    await included.fill('10101012')
    await must('POST', `${api}/overrides`, { procedure_code: '20104103', price_cents: 5000 })
    await page.getByRole('button', { name: 'Salvar o preço' }).click()
    await page.getByRole('button', { name: 'Continuar com o meu' }).click()
    await page.getByRole('button', { name: 'Salvar o preço' }).click()
    await expect.poll(async () => (await held()).package, PATIENCE).toEqual({ includes: ['10101012'] })
    await panelIsClosed()
    await grid.getByText('31005497').dblclick()
    await page.getByRole('button', { name: 'Remover' }).click()
    await expect.poll(held, PATIENCE).toBe(undefined)
  })

  test('a price that somebody else changed stands beside what was typed, and is not overwritten', async () => {
    const { api, page: address } = await draft('Dois ao mesmo tempo')
    const page = await site().open(`${address}?tab=overrides`, { language: 'en' })
    const grid = page.getByRole('grid', { name: 'Own prices of the period' })
    await grid.getByText('25,00').click()
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    const { items } = await must('GET', `${api}/overrides?search=hemo`)
    const [{ id, procedure_code, procedure_name }] = items
    await must('PUT', `${api}/overrides/${id}`, { procedure_code, procedure_name, price_cents: 2700 })
    await page.getByRole('button', { name: 'Save the prices' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('R$ 27,00').waitFor()
    await alert.getByText('R$ 30,00').waitFor()
    expect((await must('GET', `${api}/overrides?search=hemo`)).items[0].price_cents).toBe(2700)
    await page.getByRole('button', { name: 'Go on with mine' }).click()
    await page.getByRole('button', { name: 'Save the prices' }).click()
    await expect
      .poll(async () => (await must('GET', `${api}/overrides?search=hemo`)).items[0].price_cents, PATIENCE)
      .toBe(3000)
  })

  test('a file is checked with what was taken for what, its faults are named, and it is imported whole', async () => {
    const { api, page: address } = await draft('Importação')
    const page = await site().open(`${address}?tab=import`)
    const file = (text: string) => ({ name: 'precos.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.locator('input[type=file]').setInputFiles(file(FILE))
    await page.getByLabel('Um código que já existe').selectOption('update')
    await page.getByRole('textbox', { name: 'Preço', exact: true }).fill('Valor negociado')
    await page.getByRole('button', { name: 'Conferir o arquivo' }).click()
    await page.getByText('1 linha não serve.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.locator('input[type=file]').setInputFiles(file(FILE.split('\n').slice(0, 3).join('\n')))
    await page.getByRole('button', { name: 'Conferir o arquivo' }).click()
    await page.getByRole('button', { name: 'Importar 2 linhas' }).click()
    await page.getByText('2 linhas importadas.').waitFor()
    const { items } = await must('GET', `${api}/overrides`)
    expect(
      items.map((one: { procedure_code: string; price_cents: number }) => [one.procedure_code, one.price_cents]),
    ).toEqual([
      ['10101012', 15000],
      ['20202020', 123456],
      ['40304361', 2500],
    ])
  })

  test('a service that goes away under an edit is told, and what was typed is saved once it is back', async () => {
    const { api, page: address } = await draft('Serviço que volta')
    const page = await site().open(`${address}?tab=overrides`)
    const grid = page.getByRole('grid', { name: 'Preços próprios da vigência' })
    await grid.getByText('100,00').click()
    await page.keyboard.type('321')
    await page.keyboard.press('Enter')
    const comeBack = await site().goAway()
    const save = page.getByRole('button', { name: 'Salvar os preços' })
    await save.click()
    await page.getByRole('alert').waitFor(PATIENCE)
    await page.getByText('1 rascunho não salvo').waitFor()
    await grid.getByText('321,00').waitFor()
    await comeBack()
    await save.click()
    await page.getByText('O preço foi salvo.').waitFor(PATIENCE)
    const { items } = await must('GET', `${api}/overrides`)
    expect(items.map(({ price_cents }: { price_cents: number }) => price_cents)).toEqual([32100, 2500])
  })

  test('two people change the terms of one draft: theirs stands beside yours, and neither is lost', async () => {
    const { api, page: address } = await draft('A quatro mãos')
    const [ana, bia] = await Promise.all([
      site().open(address, { session: await site().signInAs(['manager']) }),
      site().open(address, { session: await site().signInAs(['manager']) }),
    ])
    const notes = (page: Page) => page.getByRole('textbox', { name: 'Observações' })
    const save = (page: Page) => page.getByRole('button', { name: 'Salvar os termos' }).click()
    await ana.getByRole('textbox', { name: 'O paciente paga' }).fill('20')
    await notes(ana).fill('De Ana')
    await notes(bia).fill('De Bia')
    await save(bia)
    await bia.getByText('Os termos foram salvos.').waitFor()
    await save(ana)
    const stale = ana.getByRole('alert')
    await stale.getByText('De Bia').waitFor()
    await stale.getByText('De Ana').waitFor()
    expect(await seriousFindings(ana)).toEqual([])
    expect(await must('GET', api)).toMatchObject({ default_copay_percent: null, notes: 'De Bia' })
    await ana.reload()
    await expect.poll(() => notes(ana).inputValue(), PATIENCE).toBe('De Ana')
    await save(ana)
    await stale.getByText('De Bia').waitFor()
    await ana.getByRole('button', { name: 'Continuar com o meu' }).click()
    await save(ana)
    await ana.getByText('Os termos foram salvos.').waitFor()
    expect(await must('GET', api)).toMatchObject({ default_copay_percent: 20, notes: 'De Ana' })
  })

  test('terms and a type rule of a draft are changed, at 320 pixels in the dark', async () => {
    const { api, page: address } = await draft('Termos')
    const page = await site().open(address, { width: 320, theme: 'dark', language: 'es-AR' })
    await page.getByRole('textbox', { name: 'El paciente paga' }).fill('12,5')
    await page.getByRole('textbox', { name: 'Observaciones' }).fill('Acordado por carta')
    await page.getByRole('button', { name: 'Guardar los términos' }).click()
    await page.getByText('Los términos están guardados.').waitFor()
    expect(await must('GET', api)).toMatchObject({ default_copay_percent: 12.5, notes: 'Acordado por carta' })
    await page.getByRole('tab', { name: 'Reglas por tipo' }).click()
    await page.getByRole('button', { name: 'Agregar una regla' }).click()
    await page.getByLabel('Tipo de atención').selectOption({ index: 1 })
    await page.getByLabel('Cubierto').uncheck()
    await page.getByRole('button', { name: 'Guardar la regla' }).click()
    await expect.poll(async () => (await must('GET', `${api}/type-rules`)).items.length, PATIENCE).toBe(1)
    const [rule] = (await must('GET', `${api}/type-rules`)).items
    await page.getByRole('grid', { name: 'Reglas por tipo' }).getByText('no', { exact: true }).dblclick()
    await page.getByLabel('Cubierto').check()
    const theirs = { appointment_type_id: rule.appointment_type_id, is_covered: false, copay_percent: 40 }
    await must('PUT', `${api}/type-rules/${rule.id}`, theirs)
    await page.getByRole('button', { name: 'Guardar la regla' }).click()
    await page.getByRole('alert').getByText('40%').waitFor()
    expect((await must('GET', `${api}/type-rules`)).items[0]).toMatchObject(theirs)
    await page.getByRole('button', { name: 'Cerrar', exact: true }).click()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})
