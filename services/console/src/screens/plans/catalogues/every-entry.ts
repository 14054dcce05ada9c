import type { CatalogueId } from './catalogue-ids.ts'
import { callsOf, type Values } from './entry-calls.ts'
import type { Entry } from './entry.ts'

const PAGE = 200

/** All that a filter shows, page by page: what an export takes. */
export async function everyEntry(catalogue: CatalogueId, wanted: Values): Promise<readonly Entry[]> {
  const all: Entry[] = []
  for (;;) {
    const { items, total } = await callsOf(catalogue).list.query({ ...wanted, offset: all.length, limit: PAGE })
    all.push(...items)
    if (items.length === 0 || all.length >= total) return all
  }
}
