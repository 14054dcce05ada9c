import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

inBrowser('every screen', (site) => {
  test.each(['price', 'agreements', 'act', 'accounts', 'cases', 'plans', 'log', 'settings'])(
    '%s opens, keeps nobody out, and breaks no policy',
    async (screen) => {
      const page = await site().open(`/app/${screen}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await seriousFindings(page)).toEqual([])
    },
  )
})
