import { source } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds on a page that keeps people out: its serious and critical findings, each with where it is. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // axe's package for Playwright opens a second page for each answer, which takes longer than the question
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(`${source}; void 0`)
  return page.evaluate<string[]>(FINDINGS)
}

/** Rules that walk the whole page and find nothing that is serious: they take a third of the time. */
const NEVER_SERIOUS = [
  'region',
  'heading-order',
  'page-has-heading-one',
  'landmark-one-main',
  'landmark-unique',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
]
const OPTIONS = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(NEVER_SERIOUS.map((rule) => [rule, { enabled: false }])),
}

// it runs in the page, whose types are not those of this program
const FINDINGS = `axe.run(${JSON.stringify(OPTIONS)}).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`
