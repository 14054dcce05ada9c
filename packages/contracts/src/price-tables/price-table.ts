import { z } from 'zod'
import { Decimal } from '../values/decimal.ts'
import { ExactAmount } from '../values/exact-amount.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const TableStatus = z.enum(['draft', 'published'])

/** How rows give their price: outright, or as porte, UCO and film. */
const PricedBy = z.enum(['price', 'porte'])

/** An imported, versioned fee table: CBHPM, SIGTAP, or a clinic's own. */
export const PriceTable = z
  .object({
    id: Id.describe('Under which its change log is found'),
    version: z.string(),
    name: z.string().nullable(),
    status: TableStatus.describe('A draft can be imported again; a published table is frozen'),
    row_count: z.int(),
    priced_by: PricedBy.nullable().describe('null: nothing is imported yet'),
    uco_value: Decimal.nullable(),
    film_value: Decimal.nullable(),
    portes: z.record(z.string(), Decimal),
    digest: z.string().nullable().describe('SHA-256 of its export, in hex; null while it is a draft'),
    revision: z.int().describe('Raised by one by every committed change'),
    published_at: Instant.nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'PriceTable' })

/** The price of one procedure in one table. */
export const PriceTableRow = z
  .object({
    procedure_code: z.string(),
    procedure_name: z.string(),
    price: ExactAmount,
    porte: z.string().nullable(),
    porte_fraction: Decimal.nullable(),
    uco_quantity: Decimal.nullable(),
    film_m2: Decimal.nullable(),
    auxiliaries: z.int().nullable().describe('How many assistants it foresees; null: none are named'),
    anaesthesia_porte: z.int().nullable().describe('0 to 8; null: none is named'),
  })
  .meta({ id: 'PriceTableRow' })
