import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'

const PATIENCE = { timeout: 60_000 }
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

inBrowser('a session', (site) => {
  test('that is ended in the midst of an edit loses nothing that was typed', async () => {
    const { body } = await site().rest('POST', '/v1/scheduling/convenios', {
      name: 'Meio do Edit',
      payment_type: 'convenio',
    })
    const session = await site().signInAs(['manager'])
    const path = `/app/agreements?convenio=${body.id}&act=draft`
    const page = await site().open(path, { session })
    await field(page, 'Primeiro dia').fill('1/7/26')
    await field(page, 'Último dia').fill('30/6/27')
    await field(page, 'Último dia').press('Tab')
    const ended = await fetch(`${site().url}/v1/sessions/current`, {
      method: 'DELETE',
      headers: { cookie: session, origin: site().url },
    })
    expect(ended.status).toBe(204)
    // it is over within a second, in every process
    const ask = () => fetch(`${site().url}/v1/sessions/current`, { headers: { cookie: session } })
    await expect.poll(async () => (await ask()).status, PATIENCE).toBe(401)
    await page.getByRole('button', { name: 'Salvar o rascunho', exact: true }).click()
    await page
      .getByRole('alert')
      .or(page.getByRole('heading', { name: 'Ninguém' }))
      .first()
      .waitFor()
    const again = await site().signInAs(['manager'])
    const [name = '', value = ''] = again.split('=')
    await page.context().addCookies([{ name, value, url: site().url, httpOnly: true, sameSite: 'Lax' }])
    await page.goto(`${site().url}${path}`)
    await expect.poll(() => field(page, 'Primeiro dia').inputValue(), PATIENCE).toBe('01/07/2026')
    expect(await field(page, 'Último dia').inputValue()).toBe('30/06/2027')
    await page.getByRole('button', { name: 'Salvar o rascunho', exact: true }).click()
    const contracts = `/v1/scheduling/convenios/${body.id}/contracts`
    await expect
      .poll(async () => {
        const { body } = await site().rest('GET', contracts)
        return body.items.length
      }, PATIENCE)
      .toBe(1)
  })

  test('whose person is given a role in the midst of an edit goes on with another secret, and may do more at once', async () => {
    const { body } = await site().rest('POST', '/v1/scheduling/convenios', {
      name: 'Papel do Meio',
      payment_type: 'convenio',
    })
    const session = await site().signInAs(['manager'])
    const page = await site().open(`/app/agreements?convenio=${body.id}&act=draft`, { session })
    await field(page, 'Primeiro dia').fill('1/7/26')
    await field(page, 'Último dia').fill('30/6/27')
    await field(page, 'Último dia').press('Tab')
    const headers = { cookie: session }
    const { person } = (await (await fetch(`${site().url}/v1/sessions/current`, { headers })).json()) as {
      person: { id: string }
    }
    const { email } = (await site().rest('GET', `/v1/people/${person.id}`)).body
    const roles = ['manager', 'admin']
    await site().rest('PUT', `/v1/people/${person.id}`, { name: 'Ana Souza', email, roles })
    // what the service has read of a session it trusts for half a second
    await sleep(1000)
    await page.getByRole('button', { name: 'Salvar o rascunho', exact: true }).click()
    const contracts = `/v1/scheduling/convenios/${body.id}/contracts`
    await expect.poll(async () => (await site().rest('GET', contracts)).body.items.length, PATIENCE).toBe(1)
    await page.getByText('O rascunho foi salvo.').first().waitFor()
    const cookies = async () => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
    await expect.poll(cookies, PATIENCE).not.toEqual([session])
    expect(await page.getByText('Sua sessão terminou').count()).toBe(0)
    await page.getByRole('link', { name: 'Ajustes', exact: true }).click()
    await page.getByRole('button', { name: 'Convidar alguém', exact: true }).waitFor()
  })

  test('that nobody has shows where to sign in, and nothing of a clinic', async () => {
    const page = await site().open('/app/agreements', { session: null })
    await page.getByRole('heading').first().waitFor()
    expect(await page.getByText('Aurora').count()).toBe(0)
  })
})
