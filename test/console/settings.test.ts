import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

inBrowser(
  'settings',
  (site) => {
    test('a key is made, shown once, rotated with a grace and revoked', async () => {
      const page = await site().open('/app/settings/keys?open=new', { language: 'en' })
      await page.getByLabel('Name').fill('Till')
      await page.getByLabel('Ask for prices alone').check()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Make the key' }).click()
      const secret = await page.getByRole('status').filter({ hasText: /^vig_/ }).textContent()
      const quotes = { 'x-api-key': String(secret) }
      expect((await site().rest('GET', '/v1/keys', undefined, quotes)).body.code).toBe('forbidden')
      await page.getByRole('button', { name: 'I have kept it' }).click()
      expect(await page.getByText(String(secret)).count()).toBe(0)
      await page.getByRole('gridcell', { name: 'Till' }).dblclick()
      await page.getByLabel('The old key still works').selectOption('1h')
      await page.getByRole('button', { name: 'Rotate the key' }).click()
      await page.getByRole('heading', { name: 'The new key' }).waitFor()
      expect((await site().rest('GET', '/v1/keys', undefined, quotes)).body.code).toBe('forbidden')
      await page.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('gridcell', { name: 'Till' }).first().dblclick()
      await page.getByRole('button', { name: 'Revoke the key' }).click()
      await page.getByRole('button', { name: 'Revoke the key' }).click()
      await page.getByText('Revoked: Till').waitFor()
    })

    test('the desk keeps what is typed, and is what was saved; its queue is paused and released', async () => {
      const page = await site().open('/app/settings/reporting', { language: 'en' })
      await page.getByLabel('Days in which a second case is refused').fill('307=90')
      await page.getByRole('tab', { name: 'Queue' }).click()
      await page.getByText('1 draft not saved').waitFor()
      await page.getByRole('button', { name: 'Pause the queue' }).click()
      await page.getByText('Somebody paused it.').waitFor()
      await page.getByRole('button', { name: 'Release the queue' }).click()
      await page.getByRole('button', { name: 'Pause the queue' }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('tab', { name: 'Reporting desk' }).click()
      await page.getByRole('button', { name: 'Save the desk' }).click()
      await page.getByText('Saved').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      const windows = await page.evaluate("fetch('/v1/snvs/desk').then(a => a.json()).then(b => b.duplicate_windows)")
      expect(windows).toEqual({ 307: 90 })
    })

    test.each(['codes', 'webhooks', 'keys'])('%s opens in Portuguese, in the dark, on a narrow page', async (part) => {
      const page = await site().open(`/app/settings/${part}`, { theme: 'dark', width: 320 })
      await page.getByRole('tabpanel').getByRole('button').first().waitFor()
      expect(await seriousFindings(page)).toEqual([])
    })
  },
  { reporting: true },
)
