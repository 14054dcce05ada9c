import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { asOpened, faultsInForms } from '../support/browser/faults-in-forms.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { isLoaded } from '../support/browser/is-loaded.ts'
import { FORM_COUNT, formsIn, LANGUAGES } from '../support/browser/page-forms.ts'
import { everyScreen, type Screen } from '../support/browser/screens.ts'
import { proofSeed, proofSize, proofTime, recordProof } from '../support/proof-size.ts'

type Language = (typeof LANGUAGES)[number]

const PATIENCE = { timeout: 60_000 }

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
}

/** What a screen asks. Who is signed in the frame asks, before there is any screen. */
const QUESTIONS = /\/trpc\/(?!sessions\.current)/
const REQUEST_ID = 'r-of-the-refused'
const REFUSED = {
  status: 422,
  json: {
    error: {
      message: 'Não cabe.',
      code: -32022,
      data: {
        type: 'urn:vigencia:problem:invalid_input',
        title: 'Invalid input',
        status: 422,
        detail: 'It does not fit.',
        code: 'invalid_input',
        request_id: REQUEST_ID,
      },
    },
  },
}

/** Short in one language and form; at full size in every one. */
const SEEN_IN = proofSize<readonly Language[]>({ short: ['pt-BR'], full: LANGUAGES })
const looks = proofSize({ short: false, full: true })

/** What comes to every screen that asks something. */
const STATES = ['waits', 'refused', 'offline'] as const
type State = (typeof STATES)[number]

/** Short each screen is seen in one of these, and its neighbours in the others. */
const isSeen = (place: number, { name }: Screen, state: State) =>
  !WITHOUT_QUESTIONS.includes(name) &&
  proofSize({ short: (place + proofSeed()) % STATES.length === STATES.indexOf(state), full: true })

inBrowser(
  'every screen',
  (site) => {
    /**
     * Brings each screen into a state, in a window that they share, and names those where it does not come.
     * @param which a state of every screen, or the names of all that have it, where not every screen does
     */
    async function failing(
      language: Language,
      which: State | readonly string[],
      bring: (page: Page, screen: Screen) => Promise<unknown>,
      session?: string,
    ): Promise<string[]> {
      const page = await site().open('/app/accounts', { language, ...(session !== undefined && { session }) })
      await page.getByRole('heading', { level: 1 }).waitFor()
      const failed: string[] = []
      for (const [place, screen] of (await everyScreen(site())).entries()) {
        if (typeof which === 'string' ? !isSeen(place, screen, which) : !which.includes(screen.name)) continue
        await asOpened(page)
        const see = async () => {
          await bring(page, screen)
          seen += 1
          return looks ? faultsInForms(page, formsIn(language), () => true) : []
        }
        const faults = await see().catch((error: unknown) => [String(error).slice(0, 300)])
        failed.push(...faults.map((fault) => `${screen.name}, ${fault}`))
      }
      return failed
    }
    const go = (page: Page, { path }: Screen) => page.goto(`${site().url}${path}`)

    let seen = 0
    afterAll(() => {
      if (seen === 0) return
      const size = `${SEEN_IN.length} of ${LANGUAGES.length} languages, ${looks ? FORM_COUNT : SEEN_IN.length} forms`
      recordProof({
        part: 'every screen in every state',
        size,
        seed: proofSeed(),
        facts: { 'states of screens': seen },
      })
    })

    describe.each(SEEN_IN)('in %s', proofTime, (language) => {
      test('shows a skeleton while it waits', async () => {
        const bring = async (page: Page, screen: Screen) => {
          // held until the window is closed
          await page.route(QUESTIONS, () => new Promise(() => {}))
          await go(page, screen)
          await page.getByRole('main').locator('[class*="_loading_"], [aria-busy="true"]').first().waitFor(PATIENCE)
        }
        expect(await failing(language, 'waits', bring)).toEqual([])
      })

      test('says what it was refused, with the code and the id of the request', async () => {
        const bring = async (page: Page, screen: Screen) => {
          await page.route(QUESTIONS, (route) => route.fulfill(REFUSED))
          await go(page, screen)
          const alert = page.getByRole('main').getByRole('alert').filter({ hasText: REQUEST_ID }).first()
          await alert.waitFor(PATIENCE)
          await alert.getByText('Um valor não cabe no seu campo.').waitFor(PATIENCE)
          expect(await alert.innerText()).toMatch(/It does not fit\.[^]*invalid_input/)
        }
        expect(await failing(language, 'refused', bring)).toEqual([])
      })

      test('keeps what was read without a network, and says that there is none', async () => {
        const bring = async (page: Page, screen: Screen) => {
          await page.context().setOffline(false)
          await go(page, screen)
          await isLoaded(page)
          const main = page.getByRole('main')
          const before = await main.innerText()
          await page.context().setOffline(true)
          await main.getByRole('status').and(page.locator('[class*="_warn_"]')).waitFor(PATIENCE)
          expect((await main.innerText()).length).toBeGreaterThan(before.length)
        }
        expect(await failing(language, 'offline', bring)).toEqual([])
      })

      test('tells who may only read why nothing can be changed', async () => {
        const session = await site().signInAs(['auditor'])
        const bring = async (page: Page, screen: Screen) => {
          await go(page, screen)
          const scope = page.getByText(WRITES[screen.name] as string, { exact: true })
          await scope.first().waitFor(PATIENCE)
        }
        expect(await failing(language, Object.keys(WRITES), bring, session)).toEqual([])
      })

      test('says in a clinic without anything what to do first', async () => {
        const { key } = await site().newTenant()
        const session = await site().signInAs(['admin'], key)
        const bring = async (page: Page, screen: Screen) => {
          // the screen itself, without what the demo has to see there
          await page.goto(`${site().url}${screen.path.replace(/\?.*/, '')}`)
          await isLoaded(page)
          await page.locator('[class*="_empty_"], [class*="_notice_"]').first().waitFor(PATIENCE)
        }
        expect(
          await failing(
            language,
            ['price', 'act', 'agreements', 'tables', 'accounts', 'cases', 'plans', 'issuer'],
            bring,
            session,
          ),
        ).toEqual([])
      })
    })
  },
  { reporting: true },
)
