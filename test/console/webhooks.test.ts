import { expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const WEBHOOKS = '/v1/webhooks'
const FIELDS = { name: 'Billing', url: 'https://127.0.0.1/events', events: ['period.activated'] }

inBrowser('webhooks', (site) => {
  const made = async (name: string) => {
    const { status, body } = await site().rest('POST', WEBHOOKS, { ...FIELDS, name })
    expect(status, JSON.stringify(body)).toBe(201)
    return body as { id: string; secret: string }
  }
  const deliveriesOf = async (id: string) => (await site().rest('GET', `${WEBHOOKS}/${id}/deliveries`)).body.items

  test('one is made with a secret that is shown once, is edited, paused and switched on again', async () => {
    const page = await site().open('/app/settings/webhooks?open=new', { language: 'en' })
    await page.getByLabel('Name').fill('Till')
    await page.getByLabel('Address').fill(FIELDS.url)
    await page.getByLabel('A case is in doubt').check()
    await page.getByRole('button', { name: 'Make the webhook' }).click()
    const secret = await page
      .getByRole('status')
      .filter({ hasText: /^whsec_/ })
      .textContent()
    await page.getByRole('button', { name: 'I have kept it' }).click()
    expect(await page.getByText(String(secret)).count()).toBe(0)
    await page.getByRole('gridcell', { name: 'Till' }).dblclick()
    await page.getByRole('button', { name: 'Edit the webhook' }).click()
    await page.getByLabel('Prices were adjusted').check()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const stored = async () =>
      (await site().rest('GET', WEBHOOKS)).body.items.find((one: { name: string }) => one.name === 'Till')
    await page.getByRole('button', { name: 'Switch off' }).click()
    await page.getByRole('button', { name: 'Switch on' }).waitFor()
    expect(await stored()).toMatchObject({ events: ['reajuste.made', 'case.in_doubt'], is_active: false })
    await page.getByRole('button', { name: 'Switch on' }).click()
    await page.getByRole('button', { name: 'Switch off' }).waitFor()
    expect((await stored()).is_active).toBe(true)
  })

  test('its secret is rotated, and the new one is shown once', async () => {
    const { id, secret } = await made('Rotated')
    const page = await site().open(`/app/settings/webhooks?open=${id}`, { language: 'en' })
    await page.getByLabel('The old secret still signs too').selectOption('1h')
    await page.getByRole('button', { name: 'Make a new secret' }).click()
    const shown = await page
      .getByRole('status')
      .filter({ hasText: /^whsec_/ })
      .textContent()
    expect(shown).not.toBe(secret)
    await page.getByText('The old secret signs too until').waitFor()
    await page.reload()
    await page.getByText('The old secret signs too until').waitFor()
    expect(await page.getByText(String(shown)).count()).toBe(0)
  })

  test('its deliveries say what became of them, and what failed is sent again', async () => {
    const { id } = await made('Failing')
    for (let n = 0; n < 2; n++) await site().rest('POST', `${WEBHOOKS}/${id}/test`)
    const failed = `update platform.webhook_deliveries
      set state = 'failed', next_at = null, attempts = 9, http_status = 503 where webhook_id = $1`
    await asSuperuser(site(), failed, [id])
    const page = await site().open(`/app/settings/webhooks?open=${id}`, { language: 'en', width: 320, theme: 'dark' })
    const lines = page.getByRole('list', { name: 'Deliveries' }).getByRole('listitem')
    await lines.getByText('given up').first().waitFor()
    expect(await lines.count()).toBe(2)
    await lines.getByText('answered 503 · attempts: 9').first().waitFor()
    await lines.first().getByText('What was sent').click()
    await lines.first().getByText('webhook.test').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await lines.first().getByRole('button', { name: 'Send it again' }).click()
    await expect.poll(() => lines.getByText('waits or is tried again').count()).toBe(1)
    await page.getByRole('button', { name: 'Send again what failed or was held' }).click()
    await expect.poll(() => lines.getByText('waits or is tried again').count()).toBe(2)
    expect((await deliveriesOf(id)).map(({ state }: { state: string }) => state)).toEqual(['waiting', 'waiting'])
    await page.getByLabel('Show').selectOption('failed')
    await page.getByText('Nothing was sent yet that this shows.').waitFor()
  })
})
