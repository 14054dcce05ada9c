import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { isLoaded } from '../support/browser/is-loaded.ts'
import { everyScreen, type Screen } from '../support/browser/screens.ts'

const PATIENCE = { timeout: 20_000 }

/** Screens that are to come: a sentence says so, and nothing is asked. */
const TO_COME = ['accounts']
/** What a role that only reads lacks there. */
const WRITES: Readonly<Record<string, string>> = {
  agreements: 'contracts:write',
  draft: 'contracts:write',
  reajuste: 'contracts:write',
  renewal: 'contracts:write',
  correction: 'contracts:write',
}

const QUESTIONS = /\/trpc\//
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

inBrowser(
  'every screen',
  (site) => {
    const screens = async (names?: readonly string[]): Promise<Screen[]> =>
      (await everyScreen(site())).filter(({ name }) => !TO_COME.includes(name) && names?.includes(name) !== false)

    /** Looks at each screen in a window of its own, whose questions go where `prepare` says, and names those that fail. */
    async function failing(
      names: readonly string[] | undefined,
      look: (page: Page, screen: Screen) => Promise<unknown>,
      session?: string,
    ): Promise<string[]> {
      const failed: string[] = []
      for (const screen of await screens(names)) {
        const page = await site().open('/app/accounts', session === undefined ? {} : { session })
        await page.getByRole('heading', { level: 1 }).waitFor()
        await look(page, screen).catch((error: unknown) =>
          failed.push(`${screen.name}: ${String(error).slice(0, 300)}`),
        )
        await page.context().close()
      }
      return failed
    }
    const go = (page: Page, { path }: Screen) => page.goto(`${site().url}${path}`)

    test('shows a skeleton while it waits', async () => {
      const look = async (page: Page, screen: Screen) => {
        // held until the window is closed
        await page.route(QUESTIONS, () => new Promise(() => {}))
        await go(page, screen)
        await page.locator('[class*="_loading_"], [aria-busy="true"]').first().waitFor(PATIENCE)
      }
      expect(await failing(undefined, look)).toEqual([])
    }, 180_000)

    test('says what it was refused, with the code and the id of the request', async () => {
      const look = async (page: Page, screen: Screen) => {
        await page.route(QUESTIONS, (route) => route.fulfill(REFUSED))
        await go(page, screen)
        const alert = page.getByRole('alert').filter({ hasText: REQUEST_ID }).first()
        await alert.waitFor(PATIENCE)
        expect(await alert.innerText()).toMatch(/It does not fit\.[^]*invalid_input/)
      }
      expect(await failing(undefined, look)).toEqual([])
    }, 180_000)

    test('keeps what was read without a network, and says that there is none', async () => {
      const look = async (page: Page, screen: Screen) => {
        await go(page, screen)
        await isLoaded(page)
        const before = await page.getByRole('main').innerText()
        await page.context().setOffline(true)
        await page.getByRole('status').filter({ hasText: 'conexão' }).waitFor(PATIENCE)
        expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(before.length)
      }
      expect(await failing(undefined, look)).toEqual([])
    }, 180_000)

    test('tells who may only read why nothing can be changed', async () => {
      const session = await site().signInAs(['auditor'])
      const look = async (page: Page, screen: Screen) => {
        await go(page, screen)
        await page
          .getByText(WRITES[screen.name] as string, { exact: true })
          .first()
          .waitFor(PATIENCE)
      }
      expect(await failing(Object.keys(WRITES), look, session)).toEqual([])
    }, 180_000)

    test('says in a clinic without anything what to do first', async () => {
      const { key } = await site().newTenant()
      const session = await site().signInAs(['admin'], key)
      const look = async (page: Page, screen: Screen) => {
        await page.goto(`${site().url}/app/${screen.name}`)
        await isLoaded(page)
        await page.locator('[class*="_empty_"], [class*="_notice_"]').first().waitFor(PATIENCE)
      }
      expect(await failing(['price', 'act', 'agreements', 'cases', 'plans'], look, session)).toEqual([])
    }, 180_000)
  },
  { reporting: true },
)
