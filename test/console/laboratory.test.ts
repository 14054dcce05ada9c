import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

const PATIENCE = { timeout: 60_000 }
const SAMPLES = '/v1/snvs/samples'
const RESULTS = '/v1/snvs/results'
const TOLD = /^\S.* changed this on 14\/04\/2026.*, while you were editing\. Nothing was saved\.$/

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

inBrowser(
  'samples and results of a case',
  (site) => {
    /** Puts a report where it stands before the test. */
    const put = (id: string, state: string) =>
      asSuperuser(
        site(),
        'update snvs.lab_reports set state = $2, registry_id = null, reported_at = null, due_at = null where id = $1',
        [id, state],
      )
    const standing = async (path: string) => (await site().rest('GET', path)).body

    /** The one result of the demo, and its sample. */
    async function found() {
      const [result] = (await standing(RESULTS)).items
      return { result, sample: await standing(`${SAMPLES}/${result.sample_id}`) }
    }

    async function open(reference: string, caseId: string) {
      const page = await site().open(`/app/cases?case=${caseId}`, { language: 'en' })
      return { page, acts: page.getByRole('group', { name: reference, exact: true }) }
    }

    test('a result in doubt is resolved by its number, and a refused one is sent again', async () => {
      const { result, sample } = await found()
      const stands = () => standing(`${RESULTS}/${result.id}`)
      await put(result.id, 'in_doubt')
      const { page, acts } = await open(result.source_reference, sample.case_id)
      await acts.getByRole('textbox', { name: 'Number in SISA' }).fill('99887766')
      expect(await seriousFindings(page)).toEqual([])
      await acts.getByRole('button', { name: 'Say what was found' }).click()
      await expect.poll(async () => (await stands()).state, PATIENCE).toBe('reported')
      expect((await stands()).registry_id).toBe(99_887_766)
      await put(result.id, 'rejected')
      await page.reload()
      await acts.getByRole('button', { name: 'Send it again' }).click()
      // what is under way would end in the midst of the next test
      await expect.poll(async () => (await stands()).state, PATIENCE).toBe('reported')
    })

    test('a refused sample is corrected, each fault stands beside its field, and it is sent again', async () => {
      const { sample } = await found()
      await put(sample.id, 'rejected')
      const { page, acts } = await open(sample.source_reference, sample.case_id)
      await acts.getByRole('button', { name: 'Correct…' }).click()
      const form = page.getByRole('form', { name: `Correct ${sample.source_reference}` })
      const day = form.getByRole('textbox', { name: 'Day on which it was taken' })
      await day.fill('99-99-2026')
      await button(page, 'Correct the sample and resend').click()
      await form.getByText('Nothing was saved: see what stands below the fields.').waitFor()
      expect(await day.getAttribute('aria-invalid')).toBe('true')
      expect(await seriousFindings(page)).toEqual([])
      await day.fill('10-04-2026')
      await button(page, 'Correct the sample and resend').click()
      await page.getByText('Corrected, and queued again').waitFor()
      await expect.poll(async () => (await standing(`${SAMPLES}/${sample.id}`)).state, PATIENCE).toBe('reported')
      const now = await standing(`${SAMPLES}/${sample.id}`)
      expect([now.day, now.id_muestra]).toEqual(['2026-04-10', sample.id_muestra])
    })

    test('what somebody else corrected meanwhile is told, and not overwritten', async () => {
      const { sample } = await found()
      // it waits, so that no worker takes it in between
      await put(sample.id, 'waiting_for_case')
      const { page, acts } = await open(sample.source_reference, sample.case_id)
      await acts.getByRole('button', { name: 'Correct…' }).click()
      const day = page.getByRole('textbox', { name: 'Day on which it was taken' })
      await day.fill('11-04-2026')
      const eventoMuestra = {
        fechaToma: '09-04-2026',
        idMuestra: sample.id_muestra,
        idtipoMuestra: sample.id_tipo_muestra,
      }
      const theirs = await site().rest('PUT', `${SAMPLES}/${sample.id}`, { eventoMuestra })
      expect(theirs.status, JSON.stringify(theirs.body)).toBe(200)
      await button(page, 'Correct the sample and resend').click()
      const alert = page.getByRole('alert').filter({ hasText: 'What stands now' })
      await alert.getByText(TOLD).waitFor()
      await alert.getByText('09/04/2026').waitFor()
      expect((await standing(`${SAMPLES}/${sample.id}`)).day).toBe('2026-04-09')
      await alert.getByRole('button', { name: 'Go on with mine' }).click()
      await button(page, 'Correct the sample and resend').click()
      await expect.poll(async () => (await standing(`${SAMPLES}/${sample.id}`)).day, PATIENCE).toBe('2026-04-11')
    })

    test('a result that is sent again is told what somebody else did meanwhile', async () => {
      const { result, sample } = await found()
      await put(result.id, 'rejected')
      const { acts } = await open(result.source_reference, sample.case_id)
      await acts.getByRole('button', { name: 'Send it again' }).waitFor()
      const theirs = await site().rest('POST', `${RESULTS}/${result.id}/resend`)
      expect(theirs.status, JSON.stringify(theirs.body)).toBe(200)
      await acts.getByRole('button', { name: 'Send it again' }).click()
      await acts.getByRole('alert').getByText(TOLD).waitFor()
      await acts.getByRole('button', { name: 'Take theirs' }).click()
      await acts.getByRole('alert').waitFor({ state: 'detached' })
    })

    test('a sample is cancelled once it was asked, and what was typed of a person is asked before it goes', async () => {
      const { sample } = await found()
      await put(sample.id, 'rejected')
      const { page, acts } = await open(sample.source_reference, sample.case_id)
      await acts.getByRole('button', { name: 'Correct…' }).click()
      await page.getByRole('textbox', { name: 'Day on which it was taken' }).fill('01-04-2026')
      await button(page, 'Close').click()
      await page.getByText('It goes if you leave.', { exact: false }).waitFor()
      await button(page, 'Stay').click()
      await button(page, 'Not now').click()
      await acts.getByRole('button', { name: 'Cancel…' }).click()
      await acts.getByText('This cannot be undone', { exact: false }).waitFor()
      expect((await standing(`${SAMPLES}/${sample.id}`)).state).toBe('rejected')
      await acts.getByRole('button', { name: 'Cancel it' }).click()
      await expect.poll(async () => (await standing(`${SAMPLES}/${sample.id}`)).state, PATIENCE).toBe('cancelled')
      await acts.waitFor({ state: 'detached' })
    })
  },
  { reporting: true },
)
