import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { billedPayer } from '../support/browser/billed-payer.ts'
import { casesInDoubt } from '../support/browser/cases-in-doubt.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { pointer } from '../support/browser/pointer.ts'

// What people do all day, with a mouse. How many clicks and keys and how long it takes is told, and not held against anybody.

const PATIENCE = { timeout: 60_000 }
const SCHEDULING = '/v1/scheduling'
const AURORA = '017c3bf0-a880-79b3-bfef-1f2b204d45f1'
const CASES = '/v1/snvs/cases'
const BILLING = '/v1/billing'
const IN_DOUBT = 20

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const combo = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const screen = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const brazilian = (day: string) => day.split('-').toReversed().join('/')
const money = (cents: number) => (cents / 100).toLocaleString('pt-BR', { style: 'currency', currency: 'BRL' })
const amount = (cents: number) => (cents / 100).toLocaleString('pt-BR', { minimumFractionDigits: 2 })
const centsOf = ({ unit_price_cents }: { readonly unit_price_cents: number }) => unit_price_cents

inBrowser(
  'by mouse',
  (site) => {
    beforeAll(() => casesInDoubt(site(), IN_DOUBT))

    const must = async (method: string, path: string, body?: unknown) => {
      const answer = await site().rest(method, path, body)
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
      return answer.body
    }

    test('a billing clerk finds a price and its proof, and copies it; each number is that of the api', async () => {
      const path = `${SCHEDULING}/convenios/${AURORA}`
      const quote = await must('GET', `${path}/quote?procedure_code=40109356&event_date=2024-06-14`)
      const page = await site().open('/app/price', { session: await site().signInAs(['clerk']) })
      const { click, fill, pick, tell } = pointer(page)
      await pick(combo(page, 'Operadora'), 'aurora', page.getByRole('option', { name: 'Aurora Saúde' }))
      await fill(box(page, 'Dia'), '14/6/24')
      await pick(combo(page, 'Código ou nome'), '40109356', page.getByRole('option', { name: /40109356/ }).first())
      await expect
        .poll(() => page.locator('[data-price]').getAttribute('data-price'), PATIENCE)
        .toBe(String(quote.price_cents))
      const answer = await page.getByRole('region', { name: 'Preço', exact: true }).innerText()
      for (const cents of [quote.price_cents, quote.payer_cents, quote.patient_cents])
        expect(answer).toContain(money(cents))
      await click(button(page, 'Prova'))
      const [entry] = (await must('GET', `${path}/changelog?revision=${quote.revision}`)).items
      await page.getByRole('complementary').getByText(entry.hash, { exact: true }).waitFor()
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await click(page.getByRole('complementary').getByRole('button', { name: 'Copiar como texto' }))
      await page.getByText('Copiado').waitFor()
      const copied = await page.evaluate<string>('navigator.clipboard.readText()')
      for (const told of [money(quote.price_cents), money(quote.payer_cents), String(quote.revision), entry.hash])
        expect(copied).toContain(told)
      tell('A billing clerk: a price, its proof, and a copy of it')
    })

    test('a manager makes a draft, activates it, previews a reajuste, pastes a list, carries it out and revokes it', async () => {
      const { id } = await must('POST', `${SCHEDULING}/convenios`, { name: 'Maré Saúde', payment_type: 'convenio' })
      const pricesOn = (day: string) => must('GET', `${SCHEDULING}/convenios/${id}/prices?event_date=${day}`)
      const page = await site().open('/app/price', { session: await site().signInAs(['manager']) })
      const { click, fill, pick, paste, tell } = pointer(page)
      await click(screen(page, 'Convênios'))
      // at once, while the agreements are still being read
      await click(button(page, 'Novo rascunho'))
      const panel = page.getByRole('complementary')
      await pick(
        panel.getByRole('combobox', { name: 'Pagador', exact: true }),
        'mare',
        page.getByRole('option', { name: 'Maré Saúde' }),
      )
      await fill(box(page, 'Primeiro dia'), '1/1/26')
      await fill(box(page, 'Último dia'), '31/12/26')
      await pick(combo(page, 'Tabela de preços'), '2025', page.getByRole('option', { name: /^2025/ }))
      await click(button(page, 'Salvar o rascunho'))
      await click(button(page, 'Ativar'))
      await page.getByText('A vigência será congelada.').waitFor()
      await click(button(page, 'Ativar'))
      await page.getByText('A vigência está ativada.').waitFor()
      await click(link(page, 'Reajuste'))
      const [first, second] = (await pricesOn('2026-07-01')).items
      await fill(box(page, 'Primeiro dia dos novos preços'), '1/7/26')
      await fill(box(page, 'Último dia'), '30/6/27')
      await fill(box(page, 'Percentual'), '8,5')
      await click(button(page, 'Prévia'))
      await page.getByText('De 01/07/2026 a 30/06/2027').waitFor()
      const previewed = await must(
        'POST',
        `${SCHEDULING}/convenios/${id}/contracts/${new URL(page.url()).pathname.split('/')[5]}/reajuste/preview`,
        { new_start_date: '2026-07-01', new_end_date: '2027-06-30', reajuste_percent: 8.5 },
      )
      const { old_cents, new_cents } = previewed.prices[0]
      const row = page.getByRole('grid').getByRole('row').nth(1)
      await expect.poll(() => row.innerText(), PATIENCE).toContain(amount(old_cents))
      expect(await row.innerText()).toContain(amount(new_cents))
      await click(button(page, 'Colar preços'))
      await paste(
        box(page, 'Códigos e preços, um por linha'),
        `${first.procedure_code}\t123,45\r\n${second.procedure_code}\t67,89\r\n`,
      )
      await click(button(page, 'Aceitar 2'))
      await click(button(page, 'Efetivar…'))
      await click(button(page, 'Efetivar'))
      await page.getByText('Feito. O novo período vale de 01/07/2026 a 30/06/2027.').waitFor()
      const cents = async () => (await pricesOn('2026-07-01')).items.slice(0, 2).map(centsOf)
      expect(await cents()).toEqual([12_345, 6_789])
      await click(button(page, 'Desfazer…'))
      await fill(box(page, 'Por que é revogado'), 'engano')
      await click(button(page, 'Revogar'))
      await page.getByText('Foi desfeito: tudo está como antes.').waitFor()
      expect(await cents()).toEqual([first, second].map(centsOf))
      tell('A manager: draft, activation, reajuste, pasted list, revocation')
    })

    test('a manager corrects last year', async () => {
      const path = `${SCHEDULING}/convenios/${AURORA}`
      const before = (await must('GET', `${path}/prices?event_date=2025-06-14`)).items[0]
      const period = await must('GET', `${path}/contracts/${before.period_id}`)
      const page = await site().open('/app/agreements', { session: await site().signInAs(['manager']) })
      const { click, fill, tell } = pointer(page)
      await page.getByRole('figure').first().waitFor()
      await fill(box(page, 'Pagador'), 'aurora')
      await click(page.getByRole('heading', { level: 1 }))
      await expect.poll(() => page.locator('figure svg[role=group]').count(), PATIENCE).toBe(1)
      const named = new RegExp(`: ${brazilian(period.validity_start)}`)
      await click(page.getByRole('figure').getByRole('button', { name: named }))
      await click(link(page, 'Corrigir'))
      await fill(box(page, 'Percentual'), '-10')
      await fill(box(page, 'Sabido desde'), '2/4/26')
      await fill(box(page, 'Por que é corrigido'), 'tabela trocada')
      await click(button(page, 'Prévia'))
      await page.getByText('Dias passados que passam a ter outro preço').waitFor()
      await click(button(page, 'Efetivar…'))
      await click(button(page, 'Efetivar'))
      await page.getByText(/^Feito\. /).waitFor()
      const after = (await must('GET', `${path}/prices?event_date=2025-06-14`)).items[0]
      expect(centsOf(after)).toBeLessThan(centsOf(before))
      tell('A manager: correction of last year')
    })

    test('an auditor reads who changed a price, and verifies the chain', async () => {
      const { id } = await must('POST', `${SCHEDULING}/convenios`, { name: 'Zelo Saúde', payment_type: 'convenio' })
      const contracts = `${SCHEDULING}/convenios/${id}/contracts`
      const period = await must('POST', contracts, { start_date: '2026-01-01', end_date: '2026-12-31' })
      const price = { procedure_code: '10101012', procedure_name: 'Consulta', price_cents: 10_000 }
      const own = await must('POST', `${contracts}/${period.id}/overrides`, price)
      await must('PUT', `${contracts}/${period.id}/overrides/${own.id}`, { ...price, price_cents: 12_000 })
      const page = await site().open('/app/price', { session: await site().signInAs(['auditor']) })
      const { click, choose, pick, doubleClick, tell } = pointer(page)
      await click(screen(page, 'Histórico'))
      await pick(combo(page, 'Convênio'), 'zelo', page.getByRole('option', { name: 'Zelo Saúde' }))
      await choose(page.getByRole('combobox', { name: 'Tipo', exact: true }), 'update')
      const log = `${SCHEDULING}/convenios/${id}/changelog`
      const [newest] = (await must('GET', `${log}?change_type=update`)).items
      const row = page.getByRole('grid').getByRole('row').nth(1)
      await expect.poll(() => row.innerText(), PATIENCE).toContain(String(newest.revision))
      await doubleClick(row.getByRole('gridcell').first())
      const panel = page.getByRole('complementary')
      await panel.getByText(newest.hash).waitFor()
      const told = await panel.innerText()
      for (const cents of [newest.previous_values.price_cents, newest.new_values.price_cents])
        expect(told).toContain(amount(cents))
      await click(panel.getByRole('button', { name: 'Fechar' }))
      await click(button(page, 'Verificar a cadeia'))
      const { revision } = await must('GET', `${log}/verify`)
      await page.getByText(`A cadeia está íntegra até o registro ${revision}.`).waitFor()
      tell('An auditor: who changed a price, and the chain')
    })

    test('a nurse mends a refused case, and resolves twenty in doubt', async () => {
      const page = await site().open('/app/price', { session: await site().signInAs(['nurse']) })
      const { click, choose, fill, doubleClick, paste, tell } = pointer(page)
      await click(screen(page, 'Casos'))
      const grid = page.getByRole('grid', { name: 'Casos' })
      await doubleClick(grid.getByRole('row').filter({ hasText: 'demo-6' }).getByRole('gridcell').first())
      await click(button(page, 'Corrigir e reenviar'))
      await choose(page.getByLabel('Sexo no documento'), 'F')
      await fill(page.getByLabel('Localidade (código)'), '69')
      await click(button(page, 'Corrigir e reenviar'))
      await page.getByText('Corrigido, e de volta à fila').waitFor()
      const { items } = await must('GET', `${CASES}?source_reference=demo-6`)
      await expect.poll(async () => (await must('GET', `${CASES}/${items[0].id}`)).state, PATIENCE).toBe('reported')
      await click(page.getByRole('complementary').getByRole('button', { name: 'Fechar' }))
      await click(page.getByRole('tab', { name: `Em dúvida ${IN_DOUBT}` }))
      await grid.getByText('HC-10').first().waitFor()
      const cells = grid.getByRole('row').nth(1).getByRole('gridcell')
      await paste(cells.nth(1), Array.from({ length: IN_DOUBT }, (_, place) => String(2_700_000 + place)).join('\n'))
      await click(button(page, `Resolver ${IN_DOUBT} casos`))
      await page.getByText(`Casos resolvidos: ${IN_DOUBT}`).waitFor()
      expect((await must('GET', `${CASES}?part=in_doubt`)).items).toEqual([])
      tell('A nurse: a refused case mended, and twenty in doubt resolved')
    })

    test('a clerk reads a batch and a statement, writes the appeal, and its evidence holds; each number is that of the api', async () => {
      const { convenio, batch, statement } = await billedPayer(site())
      const page = await site().open('/app/price', { session: await site().signInAs(['clerk']) })
      const { click, choose, doubleClick, tell } = pointer(page)
      await click(screen(page, 'Contas'))
      await click(button(page, 'Ler um lote'))
      const panel = page.getByRole('complementary')
      await panel.locator('input[type=file]').setInputFiles(batch)
      await click(button(page, 'Ler'))
      await page.getByRole('heading', { name: 'Lote L0077' }).waitFor()
      const [read] = (await must('GET', `${BILLING}/batches?convenio_id=${convenio}`)).items
      const under = read.verdicts.find(({ verdict }: { verdict: string }) => verdict === 'under')
      expect(await page.locator('[data-left]').getAttribute('data-left')).toBe(String(-under.difference_cents))
      await choose(page.getByLabel('Veredito'), 'under')
      const { items: lines } = await must('GET', `${BILLING}/batches/${read.id}/lines?verdict=under`)
      const grid = page.getByRole('grid', { name: 'Linhas do lote' })
      await expect.poll(() => grid.getAttribute('aria-rowcount'), PATIENCE).toBe(String(lines.length + 1))
      const row = grid.getByRole('row').nth(1)
      await expect.poll(() => row.innerText(), PATIENCE).toContain(amount(lines[0].difference_cents))
      for (const cents of [lines[0].billed_cents, lines[0].contract_cents])
        expect(await row.innerText()).toContain(amount(cents))
      await doubleClick(row.getByRole('gridcell').nth(2))
      const line = await must('GET', `${BILLING}/batches/${read.id}/lines/${lines[0].line_id}`)
      await panel.getByText(line.act.digest).waitFor()
      await click(panel.getByRole('button', { name: 'Fechar' }))

      await click(link(page, 'Todas as contas'))
      await click(button(page, 'Ler um demonstrativo'))
      await panel.locator('input[type=file]').setInputFiles(statement)
      await click(button(page, 'Ler'))
      await page.getByRole('heading', { name: 'Demonstrativo de 900077' }).waitFor()
      const [answered] = (await must('GET', `${BILLING}/statements?convenio_id=${convenio}`)).items
      expect(await page.locator('[data-claim]').getAttribute('data-claim')).toBe(String(answered.claim_cents))
      await click(button(page, 'Escrever o recurso…'))
      await click(page.getByRole('button', { name: /^Escrever: / }))
      await page.getByRole('heading', { name: 'Recurso 1' }).waitFor()
      const [appeal] = (await must('GET', `${BILLING}/appeals?convenio_id=${convenio}`)).items
      expect(appeal.claimed_cents).toBe(answered.claim_cents)
      expect(await page.locator('[data-claimed]').getAttribute('data-claimed')).toBe(String(appeal.claimed_cents))
      const [file] = await Promise.all([page.waitForEvent('download'), click(button(page, 'Baixar o XML'))])
      const written = await readFile(await file.path())
      expect(createHash('sha256').update(written).digest('hex')).toBe(appeal.file_digest)
      const [zip] = await Promise.all([page.waitForEvent('download'), click(button(page, 'Baixar as provas'))])
      expect((await callCli(['verify', 'evidence', await zip.path()])).code).toBe(0)
      await click(button(page, 'Marcar como enviado'))
      await page.getByText('O recurso foi enviado em 14/04/2026.').waitFor()
      expect((await must('GET', `${BILLING}/appeals/${appeal.id}`)).state).toBe('sent')
      tell('A clerk: a batch and a statement read, the appeal written, its evidence verified')
    })
  },
  { reporting: true },
)
