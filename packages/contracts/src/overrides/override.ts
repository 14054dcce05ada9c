import { z } from 'zod'
import { OPTIONAL_PROCEDURE_NAME, PRICE_NOTES } from '@vigencia/domain/pricing/price-texts.ts'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { heldQualifiers, qualifierFields } from '../pricing/qualifiers.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { JsonObject } from '../values/any-json.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { Metadata } from '../values/metadata.ts'
import { ProcedureCode, textOf } from '../values/text.ts'
import { Package } from './package.ts'

export const OverrideId = Id.describe('The override')

/** @source DELPHOS Contract Management, "Override": a procedure's own price, before that of the table. */
export const overrideFields = {
  procedure_code: ProcedureCode.describe('The code of the procedure: TUSS, CBHPM, SIGTAP or a house code'),
  procedure_name: textOf(OPTIONAL_PROCEDURE_NAME)
    .nullable()
    .default(null)
    .describe('What the procedure is called; null: no name'),
  price_cents: Cents.nullable()
    .default(null)
    .describe('The price of one, in centavos; null where `is_covered` is false, and only there'),
  is_covered: z
    .boolean()
    .default(true)
    .describe('false: the code is excluded from the contract, and no other price is looked for'),
  ...qualifierFields,
  fixed: z
    .boolean()
    .default(false)
    .describe('Whether no rule of an act moves the price; false: it is weighed as one porte'),
  package: Package.nullable().default(null).describe('What the price includes in an act; null: it is no package'),
  notes: textOf(PRICE_NOTES).nullable().default(null).describe('Administrative notes'),
  metadata: Metadata.nullable().default(null).describe('Structured metadata'),
}

const { price_cents: cents, is_covered: covered, fixed, package: included } = overrideFields
const priced = z.object({ price_cents: cents, is_covered: covered, fixed, package: included })

/** For `.superRefine`: what is covered has a price, and what is excluded has none, nor anything to say of one. */
export function mustBePricedOrExcluded(input: z.output<typeof priced>, context: z.RefinementCtx): void {
  const { price_cents, is_covered } = input
  const message = 'must be left out where is_covered is false'
  if (!is_covered && input.fixed) context.addIssue({ code: 'custom', path: ['fixed'], message })
  if (!is_covered && input.package !== null) context.addIssue({ code: 'custom', path: ['package'], message })
  mustHavePriceOrNone(price_cents, is_covered, context)
}

function mustHavePriceOrNone(price_cents: number | null, is_covered: boolean, context: z.RefinementCtx): void {
  if (is_covered !== (price_cents === null)) return
  const message = is_covered ? 'is required, unless is_covered is false' : 'must be null where is_covered is false'
  context.addIssue({ code: 'custom', path: ['price_cents'], message })
}

export const Override = z
  .object({
    id: OverrideId,
    period_id: PeriodId,
    procedure_code: z.string().describe('The code of the procedure: TUSS, CBHPM, SIGTAP or a house code'),
    procedure_name: z.string().nullable().describe('What the procedure is called; null: no name'),
    price_cents: Cents.nullable().describe('The price of one, in centavos; null: excluded from the contract'),
    is_covered: z
      .boolean()
      .describe('Whether the contract covers the procedure; false: it is excluded, and no other price is looked for'),
    ...heldQualifiers,
    fixed: z.boolean().describe('Whether no rule of an act moves the price'),
    package: Package.nullable().describe('What the price includes in an act; null: it is no package'),
    notes: z.string().nullable().describe('Administrative notes; null: none'),
    metadata: JsonObject.nullable().describe('Structured metadata; null: none'),
    ...madeAndChanged,
  })
  .meta({
    id: 'Override',
    description: "A procedure's own price in one contract period: it stands before that of the price table",
  })
