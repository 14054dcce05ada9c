import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { findPriceTable, type NamedPublication } from './find-price-table.ts'
import type { CurrentPriceTable } from './price-table.ts'

/** A version, or an errata of it. */
export const getPriceTable = (work: UnitOfWork, named: NamedPublication): Promise<CurrentPriceTable> =>
  findPriceTable(work, named)
