import type { Page } from 'playwright-core'
import { goWithin, ROUTER } from './go-within.ts'
import type { PageForm } from './page-forms.ts'

/** So long a language has to be spoken on a machine that is busy with other tests. */
const PATIENCE_MS = 60_000

/**
 * What a window shows is in this language from here on, as for a person who has chosen it. The screen stays and asks
 * nothing anew, so that it takes a fraction of a page that is loaded in each language.
 */
export async function speakIn(page: Page, language: PageForm['language']): Promise<void> {
  // a page of nobody has no person, and stays in the language that was spoken before
  const isOfPerson = (await page.locator('#main').count()) > 0
  const { pathname, search } = new URL(page.url())
  if (!isOfPerson) await goWithin(page, '/app/me')
  await page.evaluate(`{
    ${ROUTER}
    queries.setQueryData(['session'], ({ person, ...session }) =>
      ({ ...session, person: { ...person, language: ${JSON.stringify(language)} } }))
  }`)
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached', timeout: PATIENCE_MS })
  if (!isOfPerson) await goWithin(page, `${pathname}${search}`)
}
