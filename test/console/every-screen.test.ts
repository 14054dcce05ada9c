import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser/in-browser.ts'
import { seriousFindings } from '../support/browser/serious-findings.ts'

inBrowser(
  'every screen',
  (site) => {
    test.each(['price', 'agreements', 'act', 'accounts', 'cases', 'plans', 'log', 'settings'])(
      '%s opens, keeps nobody out, and breaks no policy',
      async (screen) => {
        const page = await site().open(`/app/${screen}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await seriousFindings(page)).toEqual([])
      },
    )

    test('cases are asked of the reporting service, at the same origin', async () => {
      const page = await site().open('/app/cases')
      const states = await page.evaluate(
        "fetch('/v1/snvs/cases').then(a => a.json()).then(b => b.items.map(c => c.state))",
      )
      expect((states as string[]).toSorted()).toEqual([
        'adopted',
        'citizen_not_found',
        'rejected',
        'reported',
        'reported',
      ])
    })
  },
  { reporting: true },
)
