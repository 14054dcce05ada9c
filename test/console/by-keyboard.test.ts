import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { billedPayer } from '../support/browser/billed-payer.ts'
import { casesInDoubt } from '../support/browser/cases-in-doubt.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { typist } from '../support/browser/typist.ts'

// What people do all day, without a pointer. How many keys and how long it takes is said, and not held against anybody.

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
const brazilian = (day: string) => day.split('-').toReversed().join('/')

inBrowser(
  'by the keyboard alone',
  (site) => {
    beforeAll(() => casesInDoubt(site(), IN_DOUBT))

    const must = async (method: string, path: string, body?: unknown) => {
      const answer = await site().rest(method, path, body)
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
      return answer.body
    }

    test('a manager makes a draft, activates it, previews a reajuste, pastes a list, carries it out and revokes it', async () => {
      const { id } = await must('POST', `${SCHEDULING}/convenios`, { name: 'Maré Saúde', payment_type: 'convenio' })
      const pricesOn = (day: string) => must('GET', `${SCHEDULING}/convenios/${id}/prices?event_date=${day}`)
      const page = await site().open('/app/price', { session: await site().signInAs(['manager']) })
      const { press, type, tabTo, enter, paste, tell } = typist(page)
      await combo(page, 'Operadora').and(page.locator(':focus')).waitFor()
      // in a field these would be letters
      await press('Shift+Tab', 'g', 'a')
      await page.getByRole('figure').first().waitFor()
      await press('n')
      await page.getByRole('heading', { name: 'Novo rascunho' }).waitFor()
      await tabTo(combo(page, 'Pagador'))
      await type('mare')
      await page.getByRole('option', { name: 'Maré Saúde' }).waitFor()
      await press('ArrowDown', 'Enter')
      await tabTo(box(page, 'Primeiro dia'))
      await type('1/1/26')
      await tabTo(box(page, 'Último dia'))
      await type('31/12/26')
      await tabTo(combo(page, 'Tabela de preços'))
      await press('ArrowDown')
      await page.getByRole('option').first().waitFor()
      await press('Enter')
      await enter(button(page, 'Salvar o rascunho'))
      await enter(button(page, 'Ativar'))
      await page.getByText('A vigência será congelada.').waitFor()
      await enter(button(page, 'Ativar'))
      await page.getByText('A vigência está ativada.').waitFor()
      await enter(link(page, 'Reajuste'))
      const [first, second] = (await pricesOn('2026-07-01')).items

      await tabTo(box(page, 'Primeiro dia dos novos preços'))
      await type('1/7/26')
      await tabTo(box(page, 'Último dia'))
      await type('30/6/27')
      await tabTo(box(page, 'Percentual'))
      await type('8,5')
      await press('Enter')
      await page.getByText('De 01/07/2026 a 30/06/2027').waitFor()
      await enter(button(page, 'Colar preços'))
      await tabTo(box(page, 'Códigos e preços, um por linha'))
      await paste(`${first.procedure_code}\t123,45\r\n${second.procedure_code}\t67,89\r\n`)
      await enter(button(page, 'Aceitar 2'))
      await page.getByText('1 rascunho não salvo').waitFor()
      await enter(button(page, 'Efetivar…'))
      await enter(button(page, 'Efetivar'))
      await page.getByText('Feito. O novo período vale de 01/07/2026 a 30/06/2027.').waitFor()
      const cents = async () => (await pricesOn('2026-07-01')).items.slice(0, 2).map(centsOf)
      expect(await cents()).toEqual([12_345, 6_789])

      await enter(button(page, 'Desfazer…'))
      await tabTo(box(page, 'Por que é revogado'))
      await type('engano')
      await enter(button(page, 'Revogar'))
      await page.getByText('Foi desfeito: tudo está como antes.').waitFor()
      expect(await cents()).toEqual([first, second].map(centsOf))
      tell('A manager: draft, activation, reajuste, pasted list, revocation')
    })

    test('a manager corrects last year', async () => {
      const path = `${SCHEDULING}/convenios/${AURORA}`
      const before = (await must('GET', `${path}/prices?event_date=2025-06-14`)).items[0]
      const period = await must('GET', `${path}/contracts/${before.period_id}`)
      const page = await site().open('/app/agreements', { session: await site().signInAs(['manager']) })
      const { press, type, tabTo, enter, tell } = typist(page)
      await page.getByRole('figure').first().waitFor()
      await tabTo(box(page, 'Pagador'))
      await type('aurora')
      await press('Enter')
      await expect.poll(() => page.locator('figure svg[role=group]').count(), PATIENCE).toBe(1)
      await enter(
        page.getByRole('figure').getByRole('button', { name: new RegExp(`: ${brazilian(period.validity_start)}`) }),
      )
      await enter(link(page, 'Corrigir'))
      await tabTo(box(page, 'Percentual'))
      await type('-10')
      await tabTo(box(page, 'Sabido desde'))
      await type('2/4/26')
      await tabTo(box(page, 'Por que é corrigido'))
      await type('tabela trocada')
      await press('Enter')
      await page.getByText('Dias passados que passam a ter outro preço').waitFor()
      await enter(button(page, 'Efetivar…'))
      await enter(button(page, 'Efetivar'))
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
      const { press, type, tabTo, enter, tell } = typist(page)
      await combo(page, 'Operadora').and(page.locator(':focus')).waitFor()
      await press('Shift+Tab', 'g', 'l')
      await tabTo(combo(page, 'Convênio'))
      await type('zelo')
      await page.getByRole('option', { name: 'Zelo Saúde' }).waitFor()
      await press('ArrowDown', 'Enter')
      const grid = page.getByRole('grid')
      await grid.getByRole('row').nth(1).waitFor()
      await tabTo(page.getByRole('combobox', { name: 'Tipo' }))
      await type('Alter')
      await expect.poll(() => new URL(page.url()).searchParams.get('kind'), PATIENCE).toBe('update')
      const log = `${SCHEDULING}/convenios/${id}/changelog`
      const [newest] = (await must('GET', `${log}?change_type=update`)).items
      await tabTo(grid)
      await expect.poll(() => grid.getByRole('row').nth(1).innerText(), PATIENCE).toContain(String(newest.revision))
      await press('Enter')
      const panel = page.getByRole('complementary')
      await panel.getByText(newest.hash).waitFor()
      expect(await panel.getByRole('term').allInnerTexts()).toContain('Quem')
      await press('Escape')
      await panel.waitFor({ state: 'detached' })
      await enter(button(page, 'Verificar a cadeia'), 'Shift+Tab')
      const { revision } = await must('GET', `${log}/verify`)
      await page.getByText(`A cadeia está íntegra até o registro ${revision}.`).waitFor()
      tell('An auditor: who changed a price, and the chain')
    })

    test('a nurse mends a refused case, and resolves twenty in doubt', async () => {
      const page = await site().open('/app/log', { session: await site().signInAs(['nurse']) })
      const { press, type, tabTo, enter, paste, tell } = typist(page)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await press('g', 'c')
      const grid = page.getByRole('grid', { name: 'Casos' })
      const refused = grid.getByRole('row').filter({ hasText: 'demo-6' })
      const row = Number(await refused.getAttribute('aria-rowindex'))
      await tabTo(grid)
      await press(...Array.from({ length: row - 2 }, () => 'ArrowDown'), 'Enter')
      await enter(button(page, 'Corrigir e reenviar'))
      await page.getByLabel('Localidade (código)').and(page.locator(':focus')).waitFor()
      await tabTo(page.getByLabel('Sexo no documento'), 'Shift+Tab')
      await type('F')
      await tabTo(page.getByLabel('Localidade (código)'))
      await type('69')
      await press('Enter')
      await page.getByText('Corrigido, e de volta à fila').waitFor()
      const { items } = await must('GET', `${CASES}?source_reference=demo-6`)
      await expect.poll(async () => (await must('GET', `${CASES}/${items[0].id}`)).state, PATIENCE).toBe('reported')
      await press('Escape')
      await page.getByRole('complementary').waitFor({ state: 'detached' })

      await tabTo(page.getByRole('tab', { selected: true }), 'Shift+Tab')
      await press('ArrowRight')
      await page.getByRole('tab', { name: `Em dúvida ${IN_DOUBT}`, selected: true }).waitFor()
      await grid.getByText('HC-10').first().waitFor()
      await tabTo(grid)
      await press('ArrowRight')
      await paste(Array.from({ length: IN_DOUBT }, (_, place) => String(2_700_000 + place)).join('\n'))
      await enter(button(page, `Resolver ${IN_DOUBT} casos`))
      await page.getByText(`Casos resolvidos: ${IN_DOUBT}`).waitFor()
      const { items: left } = await must('GET', `${CASES}?part=in_doubt`)
      expect(left).toEqual([])
      tell('A nurse: a refused case mended, and twenty in doubt resolved')
    })

    test('a clerk reads a batch and a statement, writes the appeal, and its evidence holds', async () => {
      const { convenio, batch, statement } = await billedPayer(site())
      const page = await site().open('/app/log', { session: await site().signInAs(['clerk']) })
      const { press, tabTo, enter, tell } = typist(page)
      const panel = page.getByRole('complementary')
      const choose = async (file: typeof batch) => {
        const chosen = page.waitForEvent('filechooser', { timeout: 60_000 })
        let isOpen = false
        void chosen.then(() => (isOpen = true))
        // a panel that still loads may take the focus away: whoever sees nothing presses again
        const open = async () => {
          if (isOpen) return true
          await tabTo(panel.locator('input[type=file]'))
          await press('Enter')
          return isOpen
        }
        await expect.poll(open, { timeout: 60_000, interval: 2_000 }).toBe(true)
        await (await chosen).setFiles(file)
        await enter(button(page, 'Ler'))
      }
      await page.getByRole('heading', { level: 1 }).waitFor()
      await enter(page.getByRole('navigation').getByRole('link', { name: 'Contas' }), 'Shift+Tab')
      await page.getByRole('heading', { name: 'Contas' }).waitFor()
      await page.getByRole('grid', { name: 'Lotes' }).waitFor()
      await press('n')
      await page.getByRole('heading', { name: 'Ler um lote' }).waitFor()
      await choose(batch)
      await page.getByRole('heading', { name: 'Lote L0077' }).waitFor()
      const [read] = (await must('GET', `${BILLING}/batches?convenio_id=${convenio}`)).items
      const { items: lines } = await must('GET', `${BILLING}/batches/${read.id}/lines`)
      const grid = page.getByRole('grid', { name: 'Linhas do lote' })
      await grid.getByText('G0077').first().waitFor()
      await tabTo(grid)
      await press('ArrowDown', 'Enter')
      const line = await must('GET', `${BILLING}/batches/${read.id}/lines/${lines[1].line_id}`)
      await panel.getByText(line.act.digest).waitFor()
      await press('Escape')
      await panel.waitFor({ state: 'detached' })

      await enter(link(page, 'Todas as contas'), 'Shift+Tab')
      await enter(button(page, 'Ler um demonstrativo'))
      await page.getByRole('heading', { name: 'Ler um demonstrativo' }).waitFor()
      await choose(statement)
      await page.getByRole('heading', { name: 'Demonstrativo de 900077' }).waitFor()
      await enter(button(page, 'Escrever o recurso…'), 'Shift+Tab')
      await enter(page.getByRole('button', { name: /^Escrever: / }))
      await page.getByRole('heading', { name: 'Recurso 1' }).waitFor()
      const [appeal] = (await must('GET', `${BILLING}/appeals?convenio_id=${convenio}`)).items
      expect(await page.locator('[data-claimed]').getAttribute('data-claimed')).toBe(String(appeal.claimed_cents))
      await tabTo(button(page, 'Baixar as provas'))
      const [zip] = await Promise.all([page.waitForEvent('download'), press('Enter')])
      expect((await callCli(['verify', 'evidence', await zip.path()])).code).toBe(0)
      await enter(button(page, 'Marcar como enviado'))
      await page.getByText('O recurso foi enviado em 14/04/2026.').waitFor()
      expect((await must('GET', `${BILLING}/appeals/${appeal.id}`)).state).toBe('sent')
      tell('A clerk: a batch and a statement read, the appeal written, its evidence verified')
    })
  },
  { reporting: true },
)

const centsOf = ({ unit_price_cents }: { readonly unit_price_cents: number }) => unit_price_cents
