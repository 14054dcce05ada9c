import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

/** Several browsers share few processors. */
const PATIENCE = { timeout: 60_000 }

inBrowser('rules of acts', (site) => {
  const must = async (method: string, path: string, body?: unknown) => {
    const answer = await site().rest(method, `/v1/scheduling${path}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }

  async function draft(name: string) {
    const { id } = await must('POST', '/convenios', { name, payment_type: 'convenio' })
    const contracts = `/convenios/${id}/contracts`
    const period = await must('POST', contracts, { start_date: '2026-01-01', end_date: '2026-12-31' })
    return { api: `${contracts}/${period.id}`, page: `/app/agreements/${id}/periods/${period.id}` }
  }

  test('of a preset are seen before they are taken over, then changed and saved', async () => {
    const { api, page: address } = await draft('Regras de um modelo')
    const page = await site().open(`${address}?tab=acts`)
    await page.getByRole('button', { name: 'Regras da CBHPM 2018 em diante…' }).click()
    const panel = page.getByRole('complementary')
    await panel.getByText('60%, 40%, 30%, 30% dos portes do cirurgião, pela ordem').waitFor()
    await panel.getByText(/20\/11/).waitFor()
    expect(await must('GET', `${api}/act-rules`)).toMatchObject({ rules: null })
    await panel.getByRole('button', { name: 'Adotar estas regras' }).click()
    await page.getByText('As regras da CBHPM 2018 em diante foram adotadas.').waitFor()
    const { rules } = await must('GET', `${api}/act-rules`)
    await expect.poll(() => page.getByLabel('Início').count(), PATIENCE).toBe(0)
    const combine = page.getByLabel('Onde urgência, acomodação e idade se encontram')
    await combine.selectOption({ label: 'Multiplicam-se' })
    await page.getByRole('textbox', { name: 'Instrumentador' }).fill('12,5')
    const holidays = page.getByRole('textbox', { name: /^Dias avulsos/ })
    await holidays.fill('9/7/2026; 31/2/2026')
    await page.getByRole('button', { name: 'Salvar as regras de atos' }).click()
    await page.getByText('Isto não pode ser lido.').waitFor()
    await holidays.fill('9/7/2026')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Salvar as regras de atos' }).click()
    await page.getByText('As regras de atos foram salvas.').waitFor()
    expect((await must('GET', `${api}/act-rules`)).rules).toEqual({
      ...rules,
      combine: 'multiply',
      roles: { instrumentist: 12.5 },
      holidays: { ...rules.holidays, dates: ['2026-07-09'] },
    })
  })

  test('that somebody else changed stand beside what was typed, and are not overwritten', async () => {
    const { api, page: address } = await draft('Duas pessoas nas regras')
    const page = await site().open(`${address}?tab=acts`, { language: 'en' })
    await page.getByRole('textbox', { name: 'Instrumentist' }).fill('10')
    await must('PUT', `${api}/act-rules`, { rules: { combine: 'add' } })
    const save = page.getByRole('button', { name: 'Save the rules of acts' })
    await save.click()
    const alert = page.getByRole('alert')
    await alert.getByText('They are added').waitFor()
    await alert.getByText("Instrumentist: 10% of the surgeon's portes").waitFor()
    expect((await must('GET', `${api}/act-rules`)).rules).toEqual({ combine: 'add' })
    await page.getByRole('button', { name: 'Go on with mine' }).click()
    await save.click()
    await expect
      .poll(async () => (await must('GET', `${api}/act-rules`)).rules, PATIENCE)
      .toEqual({ roles: { instrumentist: 10 } })
  })

  test('for some are shown beside the form, and kept when it is saved', async () => {
    const { api, page: address } = await draft('Regras para alguns')
    const plans = `${api.split('/contracts/')[0]}/plans`
    const plan = await must('POST', plans, { code: 'G', name: 'Gold', accommodation: 'apartment' })
    const [provider] = (await must('GET', '/providers?limit=1')).items
    const qualifiers = { plan_id: plan.id, accommodation: 'apartment', provider_id: provider.id, specialty: '225125' }
    const by = [{ qualifiers, rules: { combine: 'add' } }]
    await must('PUT', `${api}/act-rules`, { rules: { combine: 'multiply' }, by })
    const page = await site().open(`${address}?tab=acts`, { language: 'en' })
    const some = page.getByRole('region', { name: 'Rules for some' })
    await some.getByText(`plan G Gold, in an apartment, provider ${provider.name}, specialty 225125`).waitFor()
    await some.getByText('They are added').waitFor()
    await page.getByRole('textbox', { name: 'Instrumentist' }).fill('10')
    await page.getByRole('button', { name: 'Save the rules of acts' }).click()
    await page.getByText('The rules of acts are saved.').waitFor()
    expect(await must('GET', `${api}/act-rules`)).toMatchObject({
      rules: { combine: 'multiply', roles: { instrumentist: 10 } },
      by,
    })
    expect(await seriousFindings(page)).toEqual([])
  })

  test('that are frozen are read, at 320 pixels in the dark, and each that was never agreed says so', async () => {
    const { api, page: address } = await draft('Regras congeladas')
    await must('PUT', `${api}/act-rules`, { rules: { main_by: 'value', further: { sequence: [100, 70, 50] } } })
    await must('PATCH', `${api}/activate`)
    const page = await site().open(`${address}?tab=acts`, { width: 320, theme: 'dark' })
    await page.getByText(/Congelada desde/).waitFor()
    await page.getByText('Pela ordem: 100%, 70%, 50%; o último se repete').waitFor()
    expect(await page.locator('[data-rule="combine"]').innerText()).toContain('não acordado')
    expect(await page.getByRole('button', { name: 'Salvar as regras de atos' }).count()).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await seriousFindings(page)).toEqual([])
  })

  test.each(['reajuste', 'renewal', 'correction'])(
    'go over to a %s as they were, or as they are changed there, and the summary says which',
    async (act) => {
      const { api, page: address } = await draft(`Regras em ${act}`)
      const rules = { main_by: 'porte', combine: 'add' }
      await must('PUT', `${api}/act-rules`, { rules })
      await must('PATCH', `${api}/activate`)
      const terms = { reajuste: 'start=2026-07-01&', renewal: 'end=2027-12-31&', correction: '' }[act] ?? ''
      const page = await site().open(`${address}/${act}?${terms}percent=4&preview=on`, { language: 'en' })
      const part = page.getByRole('group', { name: 'Rules of acts' })
      await part.getByText('As they were').waitFor()
      await part.getByRole('button', { name: 'Change the rules of acts…' }).click()
      const panel = page.getByRole('complementary')
      await panel.getByLabel('Where urgency, accommodation and age meet').selectOption({ label: 'They are multiplied' })
      await panel.getByRole('textbox', { name: 'Perfusionist' }).fill('10')
      await panel.getByRole('button', { name: 'Take these rules' }).press('Enter')
      await part.getByText('They are multiplied').waitFor()
      await page.getByRole('textbox', { name: act === 'correction' ? 'Why it is corrected' : /in words/ }).fill('Carta')
      await page.getByRole('button', { name: 'Carry out…' }).click()
      const summary = panel.getByRole('region', { name: 'Rules of acts' })
      await expect.poll(() => summary.innerText(), PATIENCE).toMatch(/They are added[^]*They are multiplied/)
      expect(await seriousFindings(page)).toEqual([])
      await panel.getByRole('button', { name: 'Carry out' }).click()
      await page.getByRole('link', { name: 'Open the new period' }).click()
      await expect.poll(() => page.url(), PATIENCE).not.toContain(`/${act}`)
      const made = /periods\/([^?]*)/.exec(page.url())?.[1]
      const path = `${api.replace(/[^/]*$/, '')}${made}/act-rules`
      expect((await must('GET', path)).rules).toEqual({ ...rules, combine: 'multiply', roles: { perfusionist: 10 } })
    },
  )
})
