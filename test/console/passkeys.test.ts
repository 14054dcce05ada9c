import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'

const button = { exact: true } as const

/** A device of the browser's own, which asks for a finger and always gets it. */
async function giveDevice(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

inBrowser('a passkey', (site) => {
  test('is made on a device, signs in without a password, and is removed', async () => {
    const session = await site().signInAs(['clerk'])
    const page = await site().open('/app/me', { session, at: 'localhost' })
    await giveDevice(page)
    await page.getByRole('button', { name: 'Criar uma passkey neste aparelho', ...button }).click()
    await page.getByText('nunca utilizada').waitFor()
    await page.getByRole('button', { name: 'Dar nome', ...button }).click()
    await page.getByLabel('Nome da passkey').fill('Notebook da recepção')
    await page.getByRole('button', { name: 'Salvar', ...button }).click()
    await page.getByText('Notebook da recepção (Chrome').waitFor()
    const { tenant } = await page.evaluate(
      async () => (await (await fetch('/v1/sessions/current')).json()) as { tenant: { id: string } },
    )
    await page
      .getByRole('main')
      .getByRole('button', { name: 'Sair', ...button })
      .click()
    await page.getByRole('heading', { name: 'Entrar', ...button }).waitFor()
    expect(await page.getByText('Ana Souza').count()).toBe(0)
    await page.goto(`${new URL(page.url()).origin}/app/sign-in/${tenant.id}`)
    await page.getByRole('button', { name: 'Entrar com passkey', ...button }).click()
    await page.waitForURL('**/app/price')
    await page.goto(`${new URL(page.url()).origin}/app/me`)
    await page.getByText('última utilização').first().waitFor()
    await page.getByRole('button', { name: 'Remover', ...button }).click()
    await page.getByText('Com uma passkey, você entra').waitFor()
    expect(await page.getByText('nunca utilizada').count()).toBe(0)
  })

  test('takes up an invitation by itself, signs in again without a password, and is the one that stays', async () => {
    const person = { name: 'Lia Prado', email: 'lia@clinic.example', roles: ['clerk'] }
    const { body } = await site().rest('POST', '/v1/people', person)
    const page = await site().open('/app/sign-in/0190a000-0000-7000-8000-00000000000a', {
      session: null,
      at: 'localhost',
    })
    await giveDevice(page)
    const here = new URL(page.url()).origin
    await page.goto(`${here}${String(body.invitation)}`)
    await page.getByRole('button', { name: 'Começar com uma passkey', ...button }).waitFor()
    await page.getByLabel('Nova senha').waitFor()
    await page.getByRole('button', { name: 'Começar com uma passkey', ...button }).click()
    await page.waitForURL('**/app/price')
    await page.getByRole('link', { name: 'Lia Prado' }).click()
    await page.getByText('nunca utilizada').waitFor()
    await page.getByRole('button', { name: 'Remover', ...button }).click()
    await page.getByText('Você entra somente com esta passkey').waitFor()
    await page
      .getByRole('main')
      .getByRole('button', { name: 'Sair', ...button })
      .click()
    await page.getByRole('button', { name: 'Entrar com passkey', ...button }).click()
    await page.getByText('Lia Prado').first().waitFor()
  })

  test('is not offered where the address is a number', async () => {
    const page = await site().open('/app/me')
    await page.getByRole('heading', { name: 'Passkeys' }).waitFor()
    expect(await page.getByRole('button', { name: 'Criar uma passkey neste aparelho' }).count()).toBe(0)
  })
})
