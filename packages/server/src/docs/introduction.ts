import { readFileSync } from 'node:fs'

/** The pages that stand before the operations, in the order in which a newcomer needs them. */
const PAGES = [
  'authentication',
  'errors',
  'paging',
  'repeating-a-call',
  'dates-and-money',
  'two-times',
  'limits',
  'versions',
] as const

/** What a service is, and the pages that hold for every operation. */
export function introduction(service: string): string {
  const pages = PAGES.map((name) => readFileSync(new URL(`introduction/${name}.md`, import.meta.url), 'utf8').trim())
  return [service, ...pages].join('\n\n')
}
