import type { get } from '@vigencia/contracts/price-tables'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPriceTable } from './find-price-table.ts'

export const getPriceTable: UseCase<typeof get> = (work, { version }) => findPriceTable(work, version)
