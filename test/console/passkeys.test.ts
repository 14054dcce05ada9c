import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'

const button = { exact: true } as const

inBrowser('a passkey', (site) => {
  test('is made on a device, signs in without a password, and is removed', async () => {
    const session = await site().signInAs(['clerk'])
    const page = await site().open('/app/me', { session, at: 'localhost' })
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

  test('is not offered where the address is a number', async () => {
    const page = await site().open('/app/me')
    await page.getByRole('heading', { name: 'Passkeys' }).waitFor()
    expect(await page.getByRole('button', { name: 'Criar uma passkey neste aparelho' }).count()).toBe(0)
  })
})
