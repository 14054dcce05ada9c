import { z } from 'zod'
import { Decimal } from '../values/decimal.ts'
import { ExactAmount } from '../values/exact-amount.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Count, Revision } from '../values/count.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { Instant } from '../values/instant.ts'

export const TableStatus = z.enum(['draft', 'published'])

/** How rows give their price: outright, or as porte, UCO and film. */
const PricedBy = z.enum(['price', 'porte'])

/** An imported, versioned fee table: CBHPM, SIGTAP, or a clinic's own. */
export const PriceTable = z
  .object({
    id: Id.describe('The id under which its change log is found'),
    version: z.string().describe('The version, by which contracts name the table'),
    name: z.string().nullable().describe('Display name; null: none'),
    family: z.string().nullable().describe('The family of which it is an edition; null: none'),
    valid_from: Day.nullable().describe('The first day that it prices; null: it prices all days'),
    errata: Count.describe('Which errata of its version it is; 0: the first publication'),
    status: TableStatus.describe('A draft can be imported again; a published table is frozen'),
    row_count: Count.describe('How many rows it has'),
    priced_by: PricedBy.nullable().describe('How its rows say their price; null: nothing is imported yet'),
    uco_value: Decimal.nullable().describe('The value of one UCO (unidade de custo operacional); null: none'),
    film_value: Decimal.nullable().describe('The value of one square metre of film; null: none'),
    portes: z.record(z.string(), Decimal).describe('The value of each porte'),
    digest: z.string().nullable().describe('SHA-256 of its export, in hex; null while it is a draft'),
    revision: Revision.describe('Raised by one by every committed change'),
    published_at: Instant.nullable().describe('When it was published; null: it is a draft'),
    ...madeAndChanged,
  })
  .meta({ id: 'PriceTable', description: "An imported, versioned fee table: CBHPM, SIGTAP, or a clinic's own" })

/** The price of one procedure in one table. */
export const PriceTableRow = z
  .object({
    procedure_code: z.string().describe('The code of the procedure'),
    procedure_name: z.string().describe('What the procedure is called'),
    price: ExactAmount.describe(
      "The price, in the currency's unit, exact to eight places; of a whole pack where there are `units`",
    ),
    porte: z.string().nullable().describe('The porte, a class of size; null: none'),
    porte_fraction: Decimal.nullable().describe('The share of the porte; null: all of it'),
    uco_quantity: Decimal.nullable().describe('How many UCO; null: none'),
    film_m2: Decimal.nullable().describe('How many square metres of film; null: none'),
    auxiliaries: Count.nullable().describe('How many assistants it foresees; null: none are named'),
    anaesthesia_porte: z.int().min(0).max(8).nullable().describe('The porte of the anaesthesia; null: none is named'),
    film_incidences: z.int().min(0).max(999).nullable().describe('How many films of that size; null: one'),
    chapter: z.string().nullable().describe('Its chapter; null: the first digit of a code of eight digits'),
    units: z
      .int()
      .min(1)
      .max(1_000_000)
      .nullable()
      .describe('How many units the pack holds that the price is for; null: one. A quote prices one unit'),
  })
  .meta({ id: 'PriceTableRow', description: 'The price of one procedure in one table' })
