import type { Locator, Page } from 'playwright-core'
import { tellJourney } from './journey.ts'

/** Somebody with a mouse. What they click is counted, and what they type into fields beside it. */
export interface Pointer {
  readonly click: (target: Locator) => Promise<void>
  readonly doubleClick: (target: Locator) => Promise<void>
  /** Clicks into a field and types, in the place of what stood there. */
  readonly fill: (field: Locator, text: string) => Promise<void>
  /** Chooses of the browser's own list: a click opens it, another one chooses. */
  readonly choose: (field: Locator, option: string) => Promise<void>
  /** Types what the server searches, and clicks what it found. */
  readonly pick: (field: Locator, text: string, option: Locator) => Promise<void>
  /** Clicks into a field, and pastes what a spreadsheet has put on the clipboard. */
  readonly paste: (target: Locator, text: string) => Promise<void>
  /** Says how many clicks and keys it took, and how long. */
  readonly tell: (journey: string) => void
}

export function pointer(page: Page): Pointer {
  const beganMs = performance.now()
  let clicks = 0
  let keys = 0
  const click = async (target: Locator) => {
    await target.click()
    clicks += 1
  }
  const fill = async (field: Locator, text: string) => {
    await field.click({ clickCount: 3 })
    await page.keyboard.type(text)
    clicks += 1
    keys += text.length
  }
  return {
    click,
    fill,
    async doubleClick(target) {
      await target.dblclick()
      clicks += 2
    },
    async choose(field, option) {
      await field.selectOption(option)
      clicks += 2
    },
    async pick(field, text, option) {
      await fill(field, text)
      await click(option)
    },
    async paste(target, text) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      await click(target)
      await page.keyboard.press('ControlOrMeta+V')
      keys += 1
    },
    tell: (journey) => tellJourney(journey, { way: 'by mouse', keys, clicks, beganMs }),
  }
}
