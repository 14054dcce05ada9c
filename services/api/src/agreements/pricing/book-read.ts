import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import type { LimitedRead } from './limited-read.ts'

/** The revision of a convenio by which a book is known: whoever has this revision has all rows of the book. */
export interface KnownBy {
  readonly convenioId: string
  readonly revision: number
}

/** Reads the rows of a book in one snapshot. Null: nothing says by which revision they are known. */
export type BookRead = <Result>(
  tenantId: string,
  knownBy: KnownBy | null,
  run: (query: RowQuery) => Promise<Result>,
) => Promise<Result>

const REVISION = `select revision::text from platform.chains where tenant_id = $1 and chain_id = $2`

/**
 * Reads books from a standby whose snapshot has the revision by which they are known, else from the primary. The primary
 * told that revision, so no book is older than what it knew. A standby that fails in any way is passed over.
 * @param standby null: there is none
 */
export function bookRead(primary: LimitedRead, standby: LimitedRead | null): BookRead {
  return async (tenantId, knownBy, run) => {
    if (standby === null || knownBy === null) return primary(tenantId, run)
    const { convenioId, revision } = knownBy
    try {
      const read = await standby(tenantId, async (query) => {
        const [row] = await query<[string]>(REVISION, [tenantId, convenioId])
        return Number(row?.[0] ?? -1) < revision ? null : { book: await run(query) }
      })
      if (read !== null) return read.book
    } catch {
      // what is wrong with the rows themselves goes wrong on the primary too
    }
    return primary(tenantId, run)
  }
}
