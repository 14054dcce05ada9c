import type { Page } from 'playwright-core'

/** So long a screen has to appear on a machine that is busy with other tests. */
const PATIENCE_MS = 60_000

/** The console's own router, as the library leaves it on its page, and what was read, but for who is signed in. */
export const ROUTER = `const router = globalThis.__TSR_ROUTER__
  const isOfScreens = { predicate: ({ queryKey }) => queryKey[0] !== 'session' }
  const { queries } = router.options.context`

/**
 * Goes to an address of the console as its links do: the program that is there goes on. What was read before is
 * forgotten, so that the screen asks for all that it shows, as in a window of its own.
 *
 * It takes a fraction of what a page takes that is loaded anew, which `npm run prove` does.
 */
export async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(`new Promise((resolve, reject) => {
    ${ROUTER}
    const late = setTimeout(() => reject(new Error('the screen does not appear')), ${PATIENCE_MS})
    const end = router.subscribe('onRendered', () => {
      clearTimeout(late)
      end()
      resolve()
    })
    queries.removeQueries(isOfScreens)
    router.history.push(${JSON.stringify(path)})
  })`)
}

/** The screen asks anew for what it shows, as somebody does who tries again. */
export async function askAnew(page: Page): Promise<void> {
  await page.evaluate(`{
    ${ROUTER}
    void queries.resetQueries(isOfScreens)
  }`)
}
