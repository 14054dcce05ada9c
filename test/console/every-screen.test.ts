import { expect, test } from 'vitest'
import { cutText } from '../support/browser/cut-text.ts'
import { inBrowser } from '../support/browser/in-browser.ts'
import { PICTURE_WIDTH, takePicture } from '../support/browser/take-picture.ts'
import { isLoaded } from '../support/browser/is-loaded.ts'
import { LANGUAGES, PAGE_FORMS, WIDTHS } from '../support/browser/page-forms.ts'
import { everyScreen } from '../support/browser/screens.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'
import { proofTime, recordProof } from '../support/proof-size.ts'

/** axe takes most of the time: of three forms of a language it looks at one, each screen at another one. */
const AXE_FORMS = 3
const axeWidth = (screen: string, language: (typeof LANGUAGES)[number]) =>
  WIDTHS[(SCREENS.indexOf(screen) + LANGUAGES.indexOf(language)) % WIDTHS.length]

const SCREENS = [
  'price',
  'act',
  'agreements',
  'period',
  'draft',
  'reajuste',
  'renewal',
  'correction',
  'accounts',
  'cases',
  'plans',
  'log',
  'settings',
]

inBrowser(
  'every screen',
  (site) => {
    const screenOf = async (wanted: string) => {
      const found = (await everyScreen(site())).find(({ name }) => name === wanted)
      if (found === undefined) throw new Error(`there is no screen ${wanted}`)
      return found
    }

    test('is in this list', async () => {
      expect((await everyScreen(site())).map(({ name }) => name)).toEqual(SCREENS)
    })

    test.each(SCREENS)('%s can be read by everybody, in each language, theme and width', proofTime, async (name) => {
      const { path } = await screenOf(name)
      const faults: string[] = []
      for (const language of LANGUAGES) {
        const page = await site().open(path, { language })
        await isLoaded(page)
        expect(await page.evaluate('document.documentElement.lang')).toBe(language)
        const look = async (form: string, isForAxe: boolean) => {
          const found = [...(await cutText(page)), ...(isForAxe ? await seriousFindings(page) : [])]
          faults.push(...found.map((fault) => `${language}, ${form}: ${fault}`))
        }
        const forms = PAGE_FORMS.filter((form) => form.language === language)
        for (const { theme, width } of forms) {
          await page.emulateMedia({ colorScheme: theme })
          await page.setViewportSize({ width, height: 900 })
          if (language === 'pt-BR' && theme === 'light' && width === PICTURE_WIDTH) await takePicture(page, name)
          await look(`${theme}, ${width} px`, forms.length > AXE_FORMS || width === axeWidth(name, language))
        }
        // a browser that zooms to 200 %, or has letters of twice the size, has half as many pixels for its sizes in rem
        await page.setViewportSize({ width: 640, height: 450 })
        await look('zoomed to 200 %', false)
        await page.context().close()
      }
      expect(faults).toEqual([])
      recordProof({ part: `the screen ${name}`, size: `${PAGE_FORMS.length} forms`, seed: null, facts: {} })
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
