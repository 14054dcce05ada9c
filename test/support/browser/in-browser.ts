import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { whyNoBrowser } from './find-browser.ts'
import { openConsole, type ConsoleInBrowser, type ConsoleOrder } from './open-console.ts'

/** A test waits for a browser and for services, which share few processors: longer than for any one thing in it. */
const PATIENCE = { timeout: 180_000 }
/** The first file of a run builds the console and loads the demo, while others keep the processors busy. */
const SETUP_MS = 600_000

const NOT_RUN = [whyNoBrowser()].filter((reason) => reason !== null)

/**
 * Tests in a real browser. They share one console on the demo's data and one browser. The pages of each test are its
 * own: they are closed behind it, and what went wrong in them fails it.
 *
 * On a machine without any browser they are named as not run, with the reason. On Linux x64 they run or fail.
 */
export function inBrowser(
  name: string,
  define: (site: () => ConsoleInBrowser) => void,
  order: ConsoleOrder = {},
): void {
  describe.each(NOT_RUN)('because there is %s', (reason) => {
    test(`not run: ${name}`, () => void process.stdout.write(`Not run: ${name}, because there is ${reason}.\n`))
  })
  describe.each(NOT_RUN.length === 0 ? [name] : [])('%s', PATIENCE, () => {
    let opened: ConsoleInBrowser
    beforeAll(async () => void (opened = await openConsole(order)), SETUP_MS)
    afterAll(() => opened?.close())
    afterEach(async () => expect(await opened.closePages()).toEqual([]))
    define(() => opened)
  })
}
