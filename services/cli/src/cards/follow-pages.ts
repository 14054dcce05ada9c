import type { Input } from './read-input.ts'

export interface Page extends Readonly<Record<string, unknown>> {
  readonly items: readonly unknown[]
  readonly total: number
}

/** The most that a service gives at once. */
const PAGE = 200
/** What `--all` reads at the most: more belongs into an export. */
export const MOST_ROWS = 100_000

export function isPage(value: unknown): value is Page {
  const { items, total } = (value ?? {}) as Partial<Page>
  return Array.isArray(items) && typeof total === 'number'
}

/** Up to `wanted` entries from the offset of the input on, page by page. */
export async function followPages(
  ask: (input: Input) => Promise<unknown>,
  input: Input,
  wanted: number,
): Promise<Page> {
  const start = typeof input['offset'] === 'number' ? input['offset'] : 0
  let first: Page | undefined
  const items: unknown[] = []
  for (;;) {
    const limit = Math.min(PAGE, wanted - items.length)
    const page = (await ask({ ...input, offset: start + items.length, limit })) as Page
    first ??= page
    items.push(...page.items)
    if (page.items.length === 0 || items.length >= wanted || start + items.length >= page.total)
      return { ...first, items, offset: start, limit: items.length || first['limit'] }
  }
}
