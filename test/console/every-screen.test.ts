import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { unlistedAddresses } from '../support/browser/console-addresses.ts'
import { asOpened, faultsInForms } from '../support/browser/faults-in-forms.ts'
import { goWithin } from '../support/browser/go-within.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { isLoaded } from '../support/browser/is-loaded.ts'
import { formsIn, LANGUAGES, THEMES, WIDTHS, type PageForm } from '../support/browser/page-forms.ts'
import { everyPanel } from '../support/browser/panels.ts'
import { everyScreen, type Screen } from '../support/browser/screens.ts'
import { speakIn } from '../support/browser/speak-in.ts'
import { isTakingPictures, takePicture } from '../support/browser/take-picture.ts'
import { proofSeed, proofSize, proofTime, recordProof } from '../support/proof-size.ts'

type Language = (typeof LANGUAGES)[number]

/** A test looks at dozens of pages: on a machine that is busy with other tests that takes long. It measures nothing. */
const PATIENCE = { timeout: Math.max(proofTime.timeout, 600_000) }

/** A picture is of the screen in the language that the console was first written in. */
const isPictured = (language: Language) => language === 'pt-BR' && isTakingPictures

/** Short a screen is seen in one form in each language, which are together each language, theme and width. */
const screenForms = (place: number, language: Language) => {
  const at = place + proofSeed() + LANGUAGES.indexOf(language)
  const short = { language, theme: THEMES[at % THEMES.length], width: WIDTHS[at % WIDTHS.length] } as PageForm
  return proofSize({ short: [short], full: formsIn(language) })
}

/** axe takes most of the time: short it looks at each screen in one language, at its neighbour in another one. */
const asksAxe = (place: number, language: Language) => {
  const isChosen = (place + proofSeed()) % LANGUAGES.length === LANGUAGES.indexOf(language)
  return proofSize({ short: isChosen, full: true })
}

/** Short a third of the panels is seen, by the seed, each in one language and there in one form. */
const PANEL_SHARE = 3
const seesPanel = (place: number, language: Language) => {
  const isInShare = (place + proofSeed()) % PANEL_SHARE === 0
  const isInLanguage = Math.floor(place / PANEL_SHARE) % LANGUAGES.length === LANGUAGES.indexOf(language)
  return proofSize({ short: isInShare && isInLanguage, full: true })
}
const panelForms = (place: number, language: Language) => {
  const forms = formsIn(language)
  return proofSize({
    short: forms.filter((_, at) => at === Math.floor(place / PANEL_SHARE) % forms.length),
    full: forms,
  })
}

/** At full size each is a page that is loaded anew. */
const goTo = proofSize({
  short: goWithin,
  full: async (page: Page, path: string) => void (await page.goto(new URL(path, page.url()).href)),
})

inBrowser(
  'every screen',
  (site) => {
    const refusedOn = (page: Page) => page.getByRole('alert').allInnerTexts()

    /** Shows a screen in a window that others share, and says what is at fault with it in each of these languages. */
    async function faultsOf(
      page: Page,
      { name, path }: Screen,
      languages: readonly Language[],
      look: (language: Language) => Promise<string[]>,
    ): Promise<string[]> {
      const faults: string[] = []
      const show = async () => {
        await asOpened(page)
        await goTo(page, path)
        await isLoaded(page)
      }
      await show().catch((error: unknown) => faults.push(String(error)))
      for (const language of faults.length === 0 ? languages : []) {
        const see = async () => {
          await speakIn(page, language)
          await isLoaded(page)
          return look(language)
        }
        const found = await see().catch((error: unknown) => [String(error)])
        faults.push(...found.map((fault) => `in ${language}, ${fault}`))
      }
      return faults.map((fault) => `${name}, ${fault}`)
    }

    test('can be read by everybody in each language', PATIENCE, async () => {
      const screens = await everyScreen(site())
      const page = await site().open('/app/me')
      await isLoaded(page)
      const faults: string[] = []
      for (const [place, screen] of screens.entries()) {
        const look = async (language: Language) => {
          if (isPictured(language)) await takePicture(page, screen.name, screen.isTall ?? false)
          const asks = asksAxe(place, language)
          return [...(await refusedOn(page)), ...(await faultsInForms(page, screenForms(place, language), () => asks))]
        }
        faults.push(...(await faultsOf(page, screen, LANGUAGES, look)))
      }
      expect(faults).toEqual([])
      const forms = screenForms(0, 'en').length
      const size = `${screens.length} screens, each in ${LANGUAGES.length} languages, in ${forms} forms of each and at 200 %`
      recordProof({ part: 'every screen', size, seed: proofSeed(), facts: {} })
    })

    test('is seen in each language, theme and width', async () => {
      for (const place of (await everyScreen(site())).keys()) {
        const forms = LANGUAGES.flatMap((language) => screenForms(place, language))
        expect(new Set(forms.map(({ language }) => language))).toEqual(new Set(LANGUAGES))
        expect(new Set(forms.map(({ theme }) => theme))).toEqual(new Set(THEMES))
        expect(new Set(forms.map(({ width }) => width))).toEqual(new Set(WIDTHS))
        expect(LANGUAGES.some((language) => asksAxe(place, language))).toBe(true)
      }
    })

    test('each panel too can be read by everybody', PATIENCE, async () => {
      const page = await site().open('/app/me')
      await isLoaded(page)
      const faults: string[] = []
      let seen = 0
      for (const [place, panel] of (await everyPanel(site())).entries()) {
        const languages = LANGUAGES.filter((language) => seesPanel(place, language))
        const look = async (language: Language) => {
          seen += 1
          const refused = panel.refuses === true ? [] : await refusedOn(page)
          return [...refused, ...(await faultsInForms(page, panelForms(place, language), () => true))]
        }
        if (languages.length > 0) faults.push(...(await faultsOf(page, panel, languages, look)))
      }
      expect(faults).toEqual([])
      expect(seen).toBeGreaterThan(0)
      recordProof({ part: 'every panel', size: `${seen} panels of a language`, seed: proofSeed(), facts: {} })
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
