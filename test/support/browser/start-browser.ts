import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/**
 * Tests open pages of their own services alone, and a sandbox is not to be had as root. Nothing is drawn on a screen, so
 * that no process plays a graphics card.
 */
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']

let opened: Promise<Browser> | null = null

/** The browser of this worker: its files run one after the other, and each closes its windows. It ends with the worker. */
export async function sharedBrowser(): Promise<Browser> {
  const before = await opened
  if (before?.isConnected() === true) return before
  opened = startBrowser()
  return opened
}

/** A browser without a window. It ends with this process, also where that is killed: its pipe closes. */
export async function startBrowser(): Promise<Browser> {
  const found = await findBrowser()
  if (found === null) throw new Error('there is no browser here')
  const env = Object.fromEntries(Object.entries({ ...process.env, ...found.env }).filter(isSet))
  return chromium.launch({ executablePath: found.executablePath, env, args: ARGS })
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined
}
