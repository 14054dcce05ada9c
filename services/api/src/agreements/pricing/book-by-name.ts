import type { BookName } from './price-book-cache.ts'
import type { PriceBooks } from './price-books.ts'
import type { RevisionBatcher } from './revision-batcher.ts'

/** Where books come from by their names alone. */
export interface NamedBookSources {
  readonly books: PriceBooks
  /** Loads the rules of acts of a period. */
  readonly loadRulesOf: (tenantId: string, periodId: string) => Promise<unknown>
  readonly revisions: RevisionBatcher
}

/** Loads a book by its name into memory. A contract is that of its newest revision; one that is gone is passed over. */
export async function loadByName({ books, loadRulesOf, revisions }: NamedBookSources, book: BookName): Promise<void> {
  const { tenantId, kind, id } = book
  if (kind === 'rules') await loadRulesOf(tenantId, id)
  else if (kind !== 'contract') await books.loadList(tenantId, kind, id)
  else {
    const revision = (await revisions.newest(tenantId, [id])).get(id)
    if (revision === undefined) return
    await books.loadContract({ tenantId, convenioId: id, revision, newest: revision })
  }
}
