import type { Page } from 'playwright-core'
import { cutText } from './cut-text.ts'
import type { PageForm } from './page-forms.ts'
import { seriousFindings } from './serious-findings.ts'

/** How high a window is. */
const HEIGHT = 900
/** A browser that zooms to 200 %, or has letters of twice the size, has half as many pixels for its sizes in rem. */
const AT_TWICE_THE_SIZE = { width: 640, height: HEIGHT / 2 }

/**
 * What cannot be read, or keeps somebody out, of what a window shows: in each of these forms, and at 200 %.
 * @param asksAxe in which forms axe is asked too: it takes most of the time
 */
export async function faultsInForms(
  page: Page,
  forms: readonly Pick<PageForm, 'theme' | 'width'>[],
  asksAxe: (width: number) => boolean,
): Promise<string[]> {
  const faults: string[] = []
  for (const { theme, width } of forms) {
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width, height: HEIGHT })
    const found = [...(await cutText(page)), ...(asksAxe(width) ? await seriousFindings(page) : [])]
    faults.push(...found.map((fault) => `${theme}, ${width} px: ${fault}`))
  }
  await page.setViewportSize(AT_TWICE_THE_SIZE)
  const cut = await cutText(page)
  return [...faults, ...cut.map((fault) => `at 200 %: ${fault}`)]
}

/** A light and wide window, as `open` makes one. */
export async function asOpened(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1440, height: HEIGHT })
}
