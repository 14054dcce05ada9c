import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '../markdown-files.ts'

/** Whether `PICTURES=on` asks for pictures. */
export const isTakingPictures = process.env['PICTURES'] === 'on'

/** Writes what a window shows into `test/proofs/screens`, where that is asked for: pictures differ a little each time. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!isTakingPictures) return
  await page.screenshot({ path: join(ROOT, `test/proofs/screens/${name}.png`), animations: 'disabled', caret: 'hide' })
}
