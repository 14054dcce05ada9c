import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '../markdown-files.ts'

/** Writes what a window shows into `test/proofs/screens`, where `PICTURES=on` asks for it: pictures differ a little each time. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== 'on') return
  await page.screenshot({ path: join(ROOT, `test/proofs/screens/${name}.png`), animations: 'disabled', caret: 'hide' })
}
