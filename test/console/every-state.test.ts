import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { asOpened, faultsInForms } from '../support/browser/faults-in-forms.ts'
import { askAnew, goWithin } from '../support/browser/go-within.ts'
import { answerCalls, holdAnswers, REFUSED_REQUEST } from '../support/browser/held-answers.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { isLoaded } from '../support/browser/is-loaded.ts'
import { FORM_COUNT, formsIn, LANGUAGES } from '../support/browser/page-forms.ts'
import { everyScreen, type Screen } from '../support/browser/screens.ts'
import { proofSize, proofTime, recordProof } from '../support/proof-size.ts'

type Language = (typeof LANGUAGES)[number]

/** A test looks at dozens of pages: on a machine that is busy with other tests that takes long. It measures nothing. */
const PATIENCE = { timeout: Math.max(proofTime.timeout, 600_000) }

/** What needs nobody: nothing is asked that could fail. */
const WITHOUT_QUESTIONS = ['sign-in']
/** What a role that only reads lacks there. */
const WRITES: Readonly<Record<string, string>> = {
  agreements: 'contracts:write',
  draft: 'contracts:write',
  rules: 'contracts:write',
  reajuste: 'contracts:write',
  renewal: 'contracts:write',
  correction: 'contracts:write',
  tables: 'contracts:write',
  table: 'contracts:write',
  accounts: 'billing:write',
  batch: 'billing:write',
  statement: 'billing:write',
  appeal: 'billing:write',
  'tiss-settings': 'contracts:write',
  settings: 'admin',
  issuer: 'admin',
}

/** What has nothing to show in a clinic that begins. */
const WITH_NOTHING = ['price', 'act', 'agreements', 'tables', 'accounts', 'cases', 'plans', 'issuer']
/** What a value that does not fit means to a person. */
const DOES_NOT_FIT: Readonly<Record<Language, string>> = {
  'pt-BR': 'Um valor não cabe no seu campo.',
  'es-PE': 'Un valor no cabe en su campo.',
  'es-AR': 'Un valor no cabe en su campo.',
  en: 'A value does not fit its field.',
}

/** Short in one language and form; at full size in every one. */
const SEEN_IN = proofSize<readonly Language[]>({ short: ['pt-BR'], full: LANGUAGES })
const looks = proofSize({ short: false, full: true })

inBrowser(
  'every screen',
  (site) => {
    /**
     * Brings screens into a state, in a window that they share, and names those where it does not come.
     * @param screens all that have it
     */
    async function failing(
      page: Page,
      language: Language,
      screens: readonly Screen[],
      states: Readonly<Record<string, (screen: Screen) => Promise<unknown>>>,
    ): Promise<string[]> {
      await isLoaded(page)
      const failed: string[] = []
      for (const screen of screens)
        for (const [state, bring] of Object.entries(states)) {
          await asOpened(page)
          const see = async () => {
            await bring(screen)
            seen += 1
            return looks ? faultsInForms(page, formsIn(language), () => true) : []
          }
          const faults = await see().catch((error: unknown) => [String(error).slice(0, 300)])
          failed.push(...faults.map((fault) => `${screen.name}, ${state}: ${fault}`))
        }
      return failed
    }
    const named = async (names: readonly string[]) =>
      (await everyScreen(site())).filter(({ name }) => names.includes(name))

    let seen = 0
    afterAll(() => {
      if (seen === 0) return
      const size = `${SEEN_IN.length} of ${LANGUAGES.length} languages, ${looks ? FORM_COUNT : SEEN_IN.length} forms`
      recordProof({ part: 'every screen in every state', size, seed: null, facts: { 'states of screens': seen } })
    })

    describe.each(SEEN_IN)('in %s', PATIENCE, (language) => {
      test('waits with a skeleton, says what it was refused, and keeps what was read without a network', async () => {
        const page = await site().open('/app/me', { language })
        await holdAnswers(page)
        await page.reload()
        const main = page.getByRole('main')
        const asking = (await everyScreen(site())).filter(({ name }) => !WITHOUT_QUESTIONS.includes(name))
        const states = {
          async waiting({ path }: Screen) {
            await page.context().setOffline(false)
            await answerCalls(page, 'never')
            await goWithin(page, path)
            await main.locator('[class*="_loading_"], [aria-busy="true"]').first().waitFor()
          },
          async refused() {
            await answerCalls(page, 'refused')
            const alert = main.getByRole('alert').filter({ hasText: REFUSED_REQUEST }).first()
            await alert.getByText(DOES_NOT_FIT[language]).waitFor()
            expect(await alert.innerText()).toMatch(/It does not fit\.[^]*invalid_input/)
          },
          async offline() {
            await answerCalls(page, 'as usual')
            await askAnew(page)
            await main.getByRole('alert').filter({ hasText: REFUSED_REQUEST }).first().waitFor({ state: 'detached' })
            await isLoaded(page)
            const before = await main.innerText()
            await page.context().setOffline(true)
            await main.getByRole('status').and(page.locator('[class*="_warn_"]')).waitFor()
            expect((await main.innerText()).length).toBeGreaterThan(before.length)
          },
        }
        expect(await failing(page, language, asking, states)).toEqual([])
        expect(seen).toBeGreaterThan(0)
      })

      test('tells who may only read why nothing can be changed', async () => {
        const page = await site().open('/app/me', { language, session: await site().signInAs(['auditor']) })
        const readOnly = async ({ name, path }: Screen) => {
          await goWithin(page, path)
          await page
            .getByText(WRITES[name] as string, { exact: true })
            .first()
            .waitFor()
        }
        expect(await failing(page, language, await named(Object.keys(WRITES)), { readOnly })).toEqual([])
      })

      test('says in a clinic without anything what to do first', async () => {
        const { key } = await site().newTenant()
        const page = await site().open('/app/me', { language, session: await site().signInAs(['admin'], key) })
        const empty = async ({ path }: Screen) => {
          // the screen itself, without what the demo has to see there
          await goWithin(page, path.replace(/\?.*/, ''))
          await isLoaded(page)
          await page.locator('[class*="_empty_"], [class*="_notice_"]').first().waitFor()
        }
        expect(await failing(page, language, await named(WITH_NOTHING), { empty })).toEqual([])
      })
    })
  },
  { reporting: true },
)
