import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '../markdown-files.ts'

/** Whether `PICTURES=on` asks for pictures. */
export const isTakingPictures = process.env['PICTURES'] === 'on'

/** Writes what a window shows, or the whole page, into `test/proofs/screens`, where that is asked for: pictures differ a little each time. */
export async function takePicture(page: Page, name: string, isWhole: boolean): Promise<void> {
  if (!isTakingPictures) return
  const path = join(ROOT, `test/proofs/screens/${name}.png`)
  await page.screenshot({ path, fullPage: isWhole, animations: 'disabled', caret: 'hide' })
}
