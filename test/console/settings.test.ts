import { expect, test } from 'vitest'
import { goWithin } from '../support/browser/go-within.ts'
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

    test('a person is invited by a link that is shown once, gets other roles, and is deactivated', async () => {
      const page = await site().open('/app/settings/people?open=new', { language: 'en' })
      await page.getByLabel('Name').fill('Rosa Lima')
      await page.getByLabel('E-mail').fill('rosa@clinic.example')
      await page.getByLabel('Clerk').check()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Make the invitation' }).click()
      const link = await page.getByRole('status').filter({ hasText: '/app/invitation#' }).textContent()
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/app\/invitation#\S{20,}$/)
      await page.getByRole('button', { name: 'I have kept it' }).click()
      await page.getByRole('gridcell', { name: 'Rosa Lima' }).dblclick()
      await page.getByLabel('Auditor').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await page.getByText(String(link)).count()).toBe(0)
      const roles = async () => {
        const { body } = await site().rest('GET', '/v1/people')
        const rosa = (body.items as { name: string }[]).find(({ name }) => name === 'Rosa Lima')
        return rosa as unknown as { roles: string[]; is_active: boolean }
      }
      expect((await roles()).roles).toEqual(['clerk', 'auditor'])
      await page.getByRole('button', { name: 'Deactivate' }).click()
      await page.getByText('Their sessions end within a second').waitFor()
      expect((await roles()).is_active).toBe(true)
      await page.getByRole('button', { name: 'Deactivate' }).click()
      await page.getByText('Deactivated: Rosa Lima').waitFor()
      expect((await roles()).is_active).toBe(false)
      expect(new URL(page.url()).search).not.toMatch(/Rosa|clinic/)
    })

    test('what was refused is counted by day, operation and code', async () => {
      const unknown = '/v1/scheduling/convenios/00000000-0000-4000-8000-000000000000'
      expect((await site().rest('GET', unknown)).status).toBe(404)
      // they are counted in memory, and written after a while
      const counted = async () => (await site().rest('GET', '/v1/refusals?code=convenio_not_found')).body.total
      await expect.poll(counted, { interval: 500, timeout: 60_000 }).toBe(1)
      const page = await site().open('/app/settings/refusals?code=convenio_not_found', { language: 'en' })
      await page.getByRole('gridcell', { name: 'convenios.get' }).waitFor()
      await page.getByRole('button', { name: 'Export' }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
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
      await page.getByText('Saved', { exact: true }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
      const windows = await page.evaluate("fetch('/v1/snvs/desk').then(a => a.json()).then(b => b.duplicate_windows)")
      expect(windows).toEqual({ 307: 90 })
    })

    test('codes, webhooks and keys open in Portuguese, in the dark, on a narrow page', async () => {
      const page = await site().open('/app/me', { theme: 'dark', width: 320 })
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const part of ['codes', 'webhooks', 'keys']) {
        await goWithin(page, `/app/settings/${part}`)
        await page.getByRole('tabpanel').getByRole('button').first().waitFor()
        expect(await seriousFindings(page), part).toEqual([])
      }
    })
  },
  { reporting: true },
)
