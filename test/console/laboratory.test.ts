import { expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

inBrowser(
  'samples and results of a case',
  (site) => {
    test('a result in doubt is resolved by its number, and a refused one is sent again', async () => {
      const { body } = await site().rest('GET', '/v1/snvs/results')
      const [result] = body.items
      const put = (state: string) =>
        asSuperuser(
          site(),
          'update snvs.lab_reports set state = $2, registry_id = null, reported_at = null, due_at = null where id = $1',
          [result.id, state],
        )
      const { body: sample } = await site().rest('GET', `/v1/snvs/samples/${result.sample_id}`)
      const stands = async () => (await site().rest('GET', `/v1/snvs/results/${result.id}`)).body
      await put('in_doubt')
      const page = await site().open(`/app/cases?case=${sample.case_id}`, { language: 'en' })
      const form = page.getByRole('form', { name: result.source_reference })
      await form.getByRole('textbox', { name: 'Number in SISA' }).fill('99887766')
      expect(await seriousFindings(page)).toEqual([])
      await form.getByRole('button', { name: 'Say what was found' }).click()
      await expect.poll(async () => (await stands()).state, { timeout: 30_000 }).toBe('reported')
      expect((await stands()).registry_id).toBe(99_887_766)
      await put('rejected')
      await page.reload()
      await form.getByRole('button', { name: 'Send it again' }).click()
      await expect.poll(async () => (await stands()).state, { timeout: 30_000 }).not.toBe('rejected')
    })
  },
  { reporting: true },
)
