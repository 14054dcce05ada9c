import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const CONVENIOS = '/v1/scheduling/convenios'

inBrowser('payers', (site) => {
  const made = async (name: string) => (await site().rest('POST', CONVENIOS, { name, payment_type: 'convenio' })).body
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  test('a clinic without anything makes its first payer, and goes on to its first period', async () => {
    const { key } = await site().newTenant()
    const page = await site().open('/app/agreements', { session: await site().signInAs(['admin'], key) })
    await press(page, 'Criar o primeiro pagador')
    const field = (name: string) => page.getByRole('textbox', { name, exact: true })
    await field('Nome').fill('Boreal Saúde')
    await field('Código ANS').fill('4.102-3')
    await page.getByLabel('O paciente paga uma parte').check()
    await field('O paciente paga').fill('12,5')
    await field('No máximo').fill('1.234,56')
    await field('E-mail').fill('contas@boreal.example')
    expect(await seriousFindings(page)).toEqual([])
    await field('Observações').press('Enter')
    await page.getByRole('button', { name: 'Editar o pagador' }).waitFor()
    const { body } = await site().rest('GET', CONVENIOS, undefined, { 'x-api-key': key })
    expect(body.items).toMatchObject([
      {
        name: 'Boreal Saúde',
        ans_code: '4.102-3',
        payment_type: 'convenio',
        copay_enabled: true,
        default_copay_percent: 12.5,
        default_copay_max_cents: 123_456,
        contact_info: { email: 'contas@boreal.example' },
      },
    ])
    expect(new URL(page.url()).searchParams.get('convenio')).toBe(body.items[0].id)
    await page.getByRole('complementary').getByRole('button', { name: 'Novo rascunho' }).click()
    await page.getByRole('heading', { name: 'Novo rascunho' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Pagador' }).inputValue()).toBe('Boreal Saúde')
  })

  test('one that is much like another is saved, and that is said', async () => {
    const { id } = await made('Ártico Vida')
    const page = await site().open('/app/agreements?act=payer', { language: 'en' })
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('ARTICO  vida')
    await press(page, 'Create the payer')
    const alert = page.getByRole('alert')
    await alert.getByText('similar_convenio').waitFor()
    await alert.getByText('Saved. Another payer is much like it.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await alert.getByRole('link', { name: 'Open it' }).click()
    await page.getByRole('heading', { name: 'Ártico Vida' }).waitFor()
    expect(new URL(page.url()).searchParams.get('convenio')).toBe(id)
  })

  test('what somebody else made of it stands beside what was typed, and neither is overwritten', async () => {
    const { id } = await made('Meridiano')
    const page = await site().open(`/app/agreements?convenio=${id}&act=edit`, { language: 'en' })
    await page.getByRole('textbox', { name: 'Code at billing' }).fill('MER-1')
    const theirs = {
      name: 'Meridiano',
      payment_type: 'convenio',
      notes: 'Told by telephone',
      contact_info: { fax: '1' },
    }
    await site().rest('PUT', `${CONVENIOS}/${id}`, theirs)
    await press(page, 'Save the payer')
    const alert = page.getByRole('alert')
    await alert.getByText('Told by telephone').waitFor()
    await alert.getByText('MER-1').waitFor()
    expect((await site().rest('GET', `${CONVENIOS}/${id}`)).body.integration_code).toBeNull()
    await press(page, 'Go on with mine')
    await press(page, 'Save the payer')
    await page.getByRole('button', { name: 'Edit the payer' }).waitFor()
    const { body } = await site().rest('GET', `${CONVENIOS}/${id}`)
    // what the form does not show stays
    expect(body).toMatchObject({ integration_code: 'MER-1', contact_info: { fax: '1' } })
  })

  test('one is deactivated, says so, and is restored', async () => {
    const { id } = await made('Solstício')
    const page = await site().open(`/app/agreements?convenio=${id}`, { language: 'en', theme: 'dark', width: 320 })
    await press(page, 'Deactivate the payer…')
    await page.getByText('It takes no new period or link until it is restored.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press(page, 'Deactivate the payer')
    await page.getByText('It is deactivated:').waitFor()
    expect((await site().rest('GET', `${CONVENIOS}/${id}`)).body.is_active).toBe(false)
    await press(page, 'Restore the payer')
    await page.getByRole('button', { name: 'Deactivate the payer…' }).waitFor()
    expect((await site().rest('GET', `${CONVENIOS}/${id}`)).body.is_active).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  })

  test('a provider accepts it from today on, and no more', async () => {
    const { id } = await made('Equinócio')
    const { body: provider } = await site().rest('POST', '/v1/scheduling/providers', { name: 'Dr. Ivo Prado' })
    const page = await site().open(`/app/agreements?convenio=${id}`, { language: 'en' })
    const choice = page.getByRole('combobox', { name: 'Provider' })
    await choice.fill('Ivo')
    await page.getByRole('option', { name: /Ivo Prado/ }).click()
    await page.getByText('Dr. Ivo Prado does not accept this payer.').waitFor()
    await press(page, 'Link from today on')
    await page.getByText('Dr. Ivo Prado accepts this payer since 14/04/2026.').waitFor()
    const links = async () => (await site().rest('GET', `/v1/scheduling/providers/${provider.id}/convenios`)).body.items
    expect(await links()).toMatchObject([{ convenio_id: id, linked_on: '2026-04-14' }])
    await press(page, 'Unlink from today on')
    await page.getByText('Dr. Ivo Prado does not accept this payer.').waitFor()
    expect(await links()).toEqual([])
  })
})
