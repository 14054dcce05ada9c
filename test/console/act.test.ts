import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

/** Several browsers share few processors. */
const PATIENCE = { timeout: 60_000 }

const DAY = '2026-03-04'
const TABLE = 'atos'
const PORTES = { '3A': 80, '3C': 110, '4C': 160, '5B': 500.01, '7C': 400, '8C': 1000 }
const ROWS = [
  'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2,auxiliaries,anaesthesia_porte',
  '30000001,Colecistectomia,8C,,,,2,5',
  '30000002,Herniorrafia,5B,,,,1,3',
  '40000003,Radiografia,3A,0.25,4.321,0.5632,,0',
  '',
].join('\n')

/** Cents as the demo's country writes them. */
const written = (cents: number) => new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(cents / 100)
const money = (cents: number) =>
  new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' }).format(cents / 100)

interface Line {
  readonly line: string
  readonly role: string
  readonly unit_price_cents: number | null
  readonly price_cents: number | null
}

inBrowser('an act', (site) => {
  const must = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await site().rest(method, `/v1/scheduling${path}`, body, headers)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }

  /** A payer that is active, with these rules beside those of a preset, and those for some. */
  async function agreed(name: string, rules: object = {}, by?: object[]) {
    if ((await site().rest('GET', `/v1/scheduling/price-tables/${TABLE}`)).status === 404) {
      await must('POST', '/price-tables', { version: TABLE, portes: PORTES, uco_value: 18, film_value: 21.7 })
      await must('POST', `/price-tables/${TABLE}/import`, ROWS, { 'content-type': 'text/csv' })
      await must('POST', `/price-tables/${TABLE}/publish`)
    }
    const { id } = await must('POST', '/convenios', { name, payment_type: 'convenio' })
    const contracts = `/convenios/${id}/contracts`
    const terms = { start_date: '2026-01-01', end_date: '2026-12-31', cbhpm_table_version: TABLE }
    const period = await must('POST', contracts, terms)
    const path = `${contracts}/${period.id}/act-rules`
    const preset = await must('POST', `${path}/preset`, { preset: 'cbhpm_2018_on' })
    await must('PUT', path, { rules: { ...preset.rules, ...rules }, by })
    await must('PATCH', `${contracts}/${period.id}/activate`)
    return { id: id as string, period: period.id as string }
  }
  const priced = (convenio: string, act: object) => must('POST', `/convenios/${convenio}/acts/quote`, act)
  const rowOf = (page: Page, { line, role }: Line, place = 0) =>
    page.getByRole('region', { name: 'Preço do ato' }).nth(place).locator(`[data-line="${line} ${role}"]`)

  const team = (...roles: string[]) => roles.map((role) => ({ role }))
  const TEAM = team('surgeon', 'assistant_1', 'assistant_2', 'anaesthetist')
  const ACT = {
    event_date: DAY,
    character: 'elective',
    procedures: [
      { line: '1', procedure_code: '30000001', access: 'main', participants: TEAM },
      { line: '2', procedure_code: '30000002', access: 'same', participants: TEAM },
    ],
  }

  test('is filled in by the keyboard alone, and costs line by line what the API answers', async () => {
    const { id } = await agreed('Atos')
    const page = await site().open(`/app/price`)
    await page.getByRole('heading', { level: 1, name: 'Preço na data' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.getByRole('heading', { level: 1, name: 'Ato' }).waitFor()
    await page.getByRole('combobox', { name: 'Operadora' }).press('Control+a')
    await page.keyboard.type('Atos')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), PATIENCE).toContain(id)
    const day = page.getByRole('textbox', { name: 'Dia', exact: true })
    await day.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('4/3/26')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), PATIENCE).toContain(`day=${DAY}`)
    await page.getByRole('button', { name: 'Cirurgia: dois auxiliares, anestesista' }).press('Enter')
    await page.getByRole('button', { name: 'Dois procedimentos pela mesma via' }).press('Enter')
    const codes = page.getByRole('combobox', { name: 'Código ou nome' })
    for (const [place, code] of ['30000001', '30000002'].entries()) {
      await codes.nth(place).focus()
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url(), PATIENCE).toContain(code)
    }
    const answer = await priced(id, ACT)
    await page.locator(`[data-price="${answer.price_cents}"]`).waitFor()
    for (const line of answer.lines as Line[]) {
      const cells = await rowOf(page, line).getByRole('cell').allInnerTexts()
      expect(cells.slice(-2)).toEqual([line.unit_price_cents, line.price_cents].map((cents) => written(cents ?? -1)))
    }
    const sums = page.getByRole('region', { name: 'Somas por função' })
    for (const { role, price_cents } of answer.roles as { role: string; price_cents: number }[])
      expect(await sums.locator(`[data-role="${role}"]`).innerText()).toContain(money(price_cents))
    const text = await page.getByRole('region', { name: 'Preço do ato' }).innerText()
    expect(text).toContain(answer.digest)
    expect(text).toContain('procedimento seguinte, pela mesma via')
    expect(await page.locator('[data-line] [lang="en"]').count()).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('that meets two factors is not priced until the contract says how, and says what to do', async () => {
    const { id, period } = await agreed('Sem combinar')
    const lines = '30000001_s.a1*40000003_s'
    const page = await site().open(
      `/app/act?convenio=${id}&day=${DAY}&character=urgent&from=20:00&to=21:00&stay=yes&accommodation=apartment&lines=${lines}`,
    )
    const answer = page.getByRole('region', { name: 'Preço do ato' })
    await answer.getByText('rule_missing: combine').first().waitFor()
    await answer
      .getByText(/se multiplicam ou se somam/)
      .first()
      .waitFor()
    const link = answer.getByRole('link', { name: 'Regras de atos da vigência' }).first()
    expect(await link.getAttribute('href')).toContain(`/agreements/${id}/periods/${period}?tab=acts`)
    await page
      .getByRole('status')
      .filter({ hasText: /Incompleto: 2 linhas/ })
      .waitFor()
  })

  test('is of a plan and of people who are found by name, and costs what their rules say, after a reload too', async () => {
    const {
      items: [provider],
    } = await must('GET', '/providers?limit=1')
    const assistants = (...percents: number[]) => ({ assistants: { percents, count_from: 'main' } })
    const { id } = await agreed('Planos', {}, [
      { qualifiers: { accommodation: 'apartment' }, rules: { roles: { instrumentist: 20, perfusionist: 10 } } },
      { qualifiers: { provider_id: provider.id }, rules: assistants(70) },
      { qualifiers: { specialty: '225125' }, rules: assistants(60, 45) },
    ])
    const plan = await must('POST', `/convenios/${id}/plans`, {
      code: 'O',
      name: 'Plano Ouro',
      accommodation: 'apartment',
    })
    const page = await site().open(`/app/act?convenio=${id}&day=${DAY}&lines=30000001_s.a1.a2.in`)
    await page.getByRole('combobox', { name: 'Plano' }).fill('Ouro')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), PATIENCE).toContain(plan.id)
    await page.getByText('Prestadores e especialidades').click()
    const who = page.getByRole('group', { name: '1º auxiliar' }).getByRole('combobox', { name: 'Prestador' })
    await who.fill(provider.name)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), PATIENCE).toContain(provider.id)
    const specialty = page.getByRole('group', { name: '2º auxiliar' }).getByRole('textbox')
    await specialty.fill('225125')
    await page.keyboard.press('Enter')
    const table = page.getByLabel('Tabela do código')
    await table.selectOption('22')
    await expect.poll(() => new URL(page.url()).searchParams.get('lines'), PATIENCE).toMatch(/_22$/)
    const of = (more: object, participants: object[]) =>
      priced(id, {
        event_date: DAY,
        character: 'elective',
        procedures: [{ line: '1', procedure_code: '30000001', code_table: '22', participants }],
        ...more,
      })
    const answer = await of({ plan_id: plan.id }, [
      { role: 'surgeon' },
      { role: 'assistant_1', provider_id: provider.id },
      { role: 'assistant_2', specialty: '225125' },
      { role: 'instrumentist' },
    ])
    expect(answer.lines.map(({ price_cents }: Line) => price_cents)).toEqual([100_000, 70_000, 45_000, 20_000])
    await page.locator(`[data-price="${answer.price_cents}"]`).waitFor()
    await page.reload()
    await page.locator(`[data-price="${answer.price_cents}"]`).waitFor()
    await expect.poll(() => page.getByRole('combobox', { name: 'Plano' }).inputValue(), PATIENCE).toBe('Plano Ouro')
    await expect.poll(() => who.inputValue(), PATIENCE).toBe(provider.name)
    expect(await specialty.inputValue()).toBe('225125')
    expect(await table.inputValue()).toBe('22')
    expect(await seriousFindings(page)).toEqual([])
  })

  test('has what was used beside what was done, with sums by group, and nothing of the patient in its address', async () => {
    const { id } = await agreed('Despesas e idade', { combine: 'multiply' })
    const page = await site().open(`/app/act?convenio=${id}&day=${DAY}&lines=30000001_s`)
    await page.getByRole('button', { name: 'Adicionar uma despesa' }).click()
    const expense = page.getByRole('group', { name: 'Despesa 1' })
    await expense.getByRole('combobox', { name: 'Código ou nome' }).fill('40000003')
    await page.keyboard.press('Enter')
    await expense.getByLabel('Tipo').selectOption({ label: 'Código próprio' })
    await expense.getByRole('textbox', { name: 'Quantidade' }).fill('1,5')
    await page.keyboard.press('Enter')
    await page.getByText('Idade e peso do paciente').click()
    await page.getByRole('textbox', { name: 'Idade', exact: true }).fill('11')
    await page.keyboard.press('Enter')
    const answer = await priced(id, {
      event_date: DAY,
      character: 'elective',
      patient: { age_days: 4018 },
      procedures: [{ line: '1', procedure_code: '30000001', participants: team('surgeon') }],
      expenses: [{ line: 'e1', code: '40000003', code_table: '00', quantity: 1.5 }],
    })
    await page.locator(`[data-price="${answer.price_cents}"]`).waitFor()
    const sums = page.getByRole('region', { name: 'Somas por grupo' })
    for (const { group, price_cents } of answer.groups as { group: string; price_cents: number }[])
      expect(await sums.locator(`[data-group="${group}"]`).innerText()).toContain(money(price_cents))
    expect(await page.locator('[data-line="e1"]').innerText()).toMatch(/1,50?/)
    await page.getByText('130%').waitFor()
    expect(new URL(page.url()).searchParams.get('expenses')).toBe('40000003_00_1.5')
    expect([...new URL(page.url()).searchParams.keys()].toSorted()).toEqual(['convenio', 'day', 'expenses', 'lines'])
    expect(await seriousFindings(page)).toEqual([])
  })

  test('stands beside the same act on another day or of another payer, and is copied as text with its digest', async () => {
    const { id } = await agreed('Primeira', { combine: 'add' })
    const { id: other } = await agreed('Segunda', { assistants: { percents: [30], count_from: 'main' } })
    const lines = '30000001_s.a1'
    const page = await site().open(`/app/act?convenio=${id}&day=${DAY}&lines=${lines}&versus=payer&convenio2=${other}`)
    const question = { ...ACT, procedures: [{ line: '1', procedure_code: '30000001', participants: TEAM.slice(0, 2) }] }
    const [first, second] = [await priced(id, question), await priced(other, question)]
    expect(first.price_cents).not.toBe(second.price_cents)
    await page.locator(`[data-price="${first.price_cents}"]`).waitFor()
    await page.locator(`[data-price="${second.price_cents}"]`).waitFor()
    await page.getByText(money(second.price_cents - first.price_cents)).waitFor()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copiar como texto' }).click()
    await page.getByText('Copiado').waitFor()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    for (const text of ['Primeira', '30000001', money(first.price_cents), first.digest, String(first.revision)])
      expect(copied).toContain(text)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Dois dias' }).click()
    await page.getByRole('textbox', { name: 'Comparado com o dia' }).fill('1/1/25')
    await page.keyboard.press('Enter')
    const before = await priced(id, { ...question, event_date: '2025-01-01' })
    await page
      .getByRole('region', { name: 'Preço do ato' })
      .nth(1)
      .getByText(before.lines[0].refusal.code)
      .first()
      .waitFor()
  })
})
