import type { Page } from 'playwright-core'

/** Waits until a screen has its heading and no skeleton any more. */
export async function isLoaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[class*="_loading_"]').first().waitFor({ state: 'detached' })
}
