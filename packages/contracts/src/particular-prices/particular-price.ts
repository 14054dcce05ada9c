import { z } from 'zod'
import { PRICE_NOTES, PROCEDURE_NAME } from '@vigencia/domain/pricing/price-texts.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Cents } from '../values/cents.ts'
import { JsonObject } from '../values/any-json.ts'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Metadata } from '../values/metadata.ts'
import { ProcedureCode, textOf } from '../values/text.ts'

const ParticularPriceId = Id.describe('The entry: it keeps its id and its code')
export const pricePath = { convenio_id: ConvenioId, price_id: ParticularPriceId }

/** @source DELPHOS Contract Management, "Create a particular price". */
export const particularPriceFields = {
  procedure_code: ProcedureCode,
  procedure_name: textOf(PROCEDURE_NAME).describe('What the procedure is called'),
  price_cents: Cents.describe('The price of one, in centavos'),
  notes: textOf(PRICE_NOTES).nullable().describe('Administrative notes'),
  metadata: Metadata.nullable().describe('Structured metadata'),
}

/** The fields of a new entry, alone or in a batch. */
export const newPriceFields = {
  ...particularPriceFields,
  notes: particularPriceFields.notes.default(null),
  metadata: particularPriceFields.metadata.default(null),
  valid_from: Day.nullable()
    .default(null)
    .describe('The first day it prices; null: every earlier day too where the code was never used before, else today'),
}

/** The fields of one version, with its days. */
const versionFields = {
  procedure_code: z.string().describe('The code of the procedure'),
  procedure_name: z.string().describe('What the procedure is called'),
  price_cents: Cents.describe('The price of one, in centavos'),
  notes: z.string().nullable().describe('Administrative notes; null: none'),
  metadata: JsonObject.nullable().describe('Structured metadata; null: none'),
  valid_from: Day.nullable().describe('The first day it prices; null: every earlier day too'),
  valid_until: Day.nullable().describe('The last day it prices; null: open-ended'),
}

/** One dated version of an entry's price, as the change log stores it. */
export const ParticularPriceVersion = z
  .object({ price_id: ParticularPriceId, ...versionFields })
  .meta({ id: 'ParticularPriceVersion', description: 'One dated version of a self-pay price' })

/** A self-pay price as seen today: the version in force today, else the next one, else the last one. */
export const ParticularPrice = z
  .object({
    id: ParticularPriceId,
    ...versionFields,
    is_active: z.boolean().describe('Whether it prices; false: it was deleted, and shows the last version it had'),
    revision: Revision.describe("The convenio's revision"),
    created_at: Instant.describe('When the entry was made'),
    updated_at: Instant.describe('When the entry was last created, replaced or deleted'),
  })
  .meta({
    id: 'ParticularPrice',
    description: 'A self-pay price as seen today: the version in force today, else the next one, else the last one',
  })

/** The fields that a change answers beside the entry. */
export const WrittenParticularPrice = ParticularPrice.extend({
  retroactive: z.boolean().describe('Whether it prices days before today'),
}).meta({ id: 'WrittenParticularPrice', description: 'A self-pay price as it was written' })
