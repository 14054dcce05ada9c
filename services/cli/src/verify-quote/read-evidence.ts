import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import type { Snapshot } from '@vigencia/contracts/snapshots/snapshot.ts'
import type { StoredRowParts } from '@vigencia/domain/pricing/table-parts.ts'
import type { TablePrices } from '@vigencia/domain/pricing/table-prices.ts'

export type ReadSnapshot = z.output<typeof Snapshot>
export type ReadQuote = z.output<typeof Quote>

/** The prices of a table's export with their parts, and whether a code of it is written otherwise than its form. */
export interface ReadTable {
  readonly prices: TablePrices
  readonly parts: readonly StoredRowParts[]
  readonly hasOtherForms: boolean
}
