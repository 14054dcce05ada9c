import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { tellJourney } from './journey.ts'

/** Further from where the focus is nobody presses Tab. */
const MOST_TABS = 60
const PATIENCE = { timeout: 60_000 }

/** Somebody with a keyboard alone. What they press is counted as they would: each letter, and a chord as one. */
export interface Typist {
  readonly press: (...keys: string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Presses Tab, or Shift+Tab, until the focus is there. */
  readonly tabTo: (target: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Goes to a button or a link, and presses Enter. */
  readonly enter: (target: Locator, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Ctrl+V of what a spreadsheet has put on the clipboard. */
  readonly paste: (text: string) => Promise<void>
  /** Says how many keys it took, and how long. */
  readonly tell: (journey: string) => void
}

export function typist(page: Page): Typist {
  const beganMs = performance.now()
  let count = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    count += keys.length
  }
  const tabTo: Typist['tabTo'] = async (target, key = 'Tab') => {
    await expect.poll(() => target.first().isEnabled(), PATIENCE).toBe(true)
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if ((await target.and(page.locator(':focus')).count()) > 0) return
      await press(key)
    }
    throw new Error(`${MOST_TABS} times ${key} do not lead to ${String(target)}`)
  }
  return {
    press,
    tabTo,
    async type(text) {
      await page.keyboard.type(text)
      count += text.length
    },
    async enter(target, key) {
      await tabTo(target, key)
      await press('Enter')
    },
    async paste(text) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
      await press('ControlOrMeta+V')
    },
    tell: (journey) => tellJourney(journey, { way: 'by the keyboard alone', keys: count, clicks: 0, beganMs }),
  }
}
