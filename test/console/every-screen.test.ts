import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { unlistedAddresses } from '../support/browser/console-addresses.ts'
import { asOpened, faultsInForms } from '../support/browser/faults-in-forms.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { isLoaded } from '../support/browser/is-loaded.ts'
import { FORM_COUNT, formsIn, LANGUAGES, WIDTHS } from '../support/browser/page-forms.ts'
import { everyPanel } from '../support/browser/panels.ts'
import { everyScreen, type Screen } from '../support/browser/screens.ts'
import { isTakingPictures, takePicture } from '../support/browser/take-picture.ts'
import { proofSeed, proofSize, proofTime, recordProof } from '../support/proof-size.ts'

type Language = (typeof LANGUAGES)[number]

/** A picture is of the screen in the language that the console was first written in. */
const isPictured = (language: Language) => language === 'pt-BR' && isTakingPictures

/** Short each screen is seen in one language, and each language meets as many of them; pictures are of all in the first. */
const isSeen = (place: number, language: Language) =>
  proofSize({
    short: (place + proofSeed()) % LANGUAGES.length === LANGUAGES.indexOf(language) || isPictured(language),
    full: true,
  })

/** axe takes most of the time: short it looks at one form of three, at another one of each screen and language. */
const asksAxe = (place: number, language: Language) =>
  proofSize({
    short: (width: number) => width === WIDTHS[(place + LANGUAGES.indexOf(language)) % WIDTHS.length],
    full: () => true,
  })

/** Short each panel is seen in one language, and there in one form. */
const seesPanel = (place: number, language: Language) =>
  proofSize({ short: place % LANGUAGES.length === LANGUAGES.indexOf(language), full: true })
const panelForms = (place: number, language: Language) => {
  const forms = formsIn(language)
  return proofSize({ short: forms.filter((_, at) => at === place % forms.length), full: forms })
}

inBrowser(
  'every screen',
  (site) => {
    /** What is at fault with a screen, or why it cannot be seen. */
    async function faultsOf(
      page: Page,
      { name, path, isTall = false }: Screen,
      place: number,
      language: Language,
    ): Promise<string[]> {
      await asOpened(page)
      await page.goto(`${site().url}${path}`)
      await isLoaded(page)
      expect(await page.evaluate('document.documentElement.lang')).toBe(language)
      if (isPictured(language)) await takePicture(page, name, isTall)
      const refused = await page.getByRole('alert').allInnerTexts()
      return [...refused, ...(await faultsInForms(page, formsIn(language), asksAxe(place, language)))]
    }

    test.each(LANGUAGES)('can be read by everybody in %s, in each theme and width', proofTime, async (language) => {
      const screens = await everyScreen(site())
      const page = await site().open('/app/', { language })
      const faults: string[] = []
      let seen = 0
      for (const [place, screen] of screens.entries()) {
        if (!isSeen(place, language)) continue
        seen += 1
        const found = await faultsOf(page, screen, place, language).catch((error: unknown) => [String(error)])
        faults.push(...found.map((fault) => `${screen.name}, ${fault}`))
      }
      expect(faults).toEqual([])
      expect(seen).toBeGreaterThan(0)
      const size = `${seen} of ${screens.length} screens, each in ${FORM_COUNT / LANGUAGES.length} forms and at 200 %`
      recordProof({ part: `every screen in ${language}`, size, seed: proofSeed(), facts: {} })
    })

    test.each(LANGUAGES)('each panel too can be read by everybody in %s', proofTime, async (language) => {
      const page = await site().open('/app/', { language })
      const faults: string[] = []
      const seen = (await everyPanel(site())).filter((_, place) => seesPanel(place, language))
      for (const [place, { name, path, refuses = false }] of seen.entries()) {
        const see = async () => {
          await asOpened(page)
          // a panel of the same screen is another page all the same
          await page.goto('about:blank')
          await page.goto(`${site().url}${path}`)
          await isLoaded(page)
          const refused = refuses ? [] : await page.getByRole('alert').allInnerTexts()
          return [...refused, ...(await faultsInForms(page, panelForms(place, language), () => true))]
        }
        const found = await see().catch((error: unknown) => [String(error)])
        faults.push(...found.map((fault) => `${name}, ${fault}`))
      }
      expect(faults).toEqual([])
      recordProof({ part: `every panel in ${language}`, size: `${seen.length} panels`, seed: null, facts: {} })
    })

    test('every route, tab and panel that an address opens is among those', async () => {
      const listed = [...(await everyScreen(site())), ...(await everyPanel(site()))]
      expect(unlistedAddresses(listed.map(({ path }) => path))).toEqual([])
    })

    test('cases are asked of the reporting service, at the same origin', async () => {
      const page = await site().open('/app/cases')
      const states = await page.evaluate<string[]>(
        "fetch('/v1/snvs/cases').then((answer) => answer.json()).then(({ items }) => items.map(({ state }) => state))",
      )
      expect(states.toSorted()).toEqual(['adopted', 'citizen_not_found', 'rejected', 'reported', 'reported'])
    })
  },
  { reporting: true },
)
