import { z } from 'zod'
import { OPTIONAL_PROCEDURE_NAME, PRICE_NOTES } from '@vigencia/domain/pricing/price-texts.ts'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Metadata } from '../values/metadata.ts'
import { ProcedureCode, textOf } from '../values/text.ts'

export const OverrideId = Id.describe('The override')

/** @source DELPHOS Contract Management, "Override": a procedure's own price, before that of the table. */
export const overrideFields = {
  procedure_code: ProcedureCode,
  procedure_name: textOf(OPTIONAL_PROCEDURE_NAME).nullable().default(null),
  price_cents: Cents,
  notes: textOf(PRICE_NOTES).nullable().default(null),
  metadata: Metadata.nullable().default(null),
}

export const Override = z
  .object({
    id: OverrideId,
    period_id: PeriodId,
    procedure_code: z.string(),
    procedure_name: z.string().nullable(),
    price_cents: Cents,
    notes: z.string().nullable(),
    metadata: z.record(z.string(), z.json()).nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Override' })
