import { existsSync } from 'node:fs'
import type { BrowserProgram } from './browser-program.ts'
import { bundledChromium } from './bundled-chromium.ts'

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The one that `CHROMIUM` names, else the one that npm brought, else one that is installed; null: there is none. */
export async function findBrowser(): Promise<BrowserProgram | null> {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') return { executablePath: named, env: {} }
  if (isBundledHere()) return bundledChromium()
  const installed = INSTALLED.find((path) => existsSync(path))
  return installed === undefined ? null : { executablePath: installed, env: {} }
}

/** Why no browser's test can run on this machine; null: they run, or fail. */
export function whyNoBrowser(): string | null {
  const isHere = isBundledHere() || process.env['CHROMIUM'] !== undefined || INSTALLED.some((path) => existsSync(path))
  return isHere ? null : `no Chrome on this ${process.platform}-${process.arch}: name one by CHROMIUM`
}

function isBundledHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}
