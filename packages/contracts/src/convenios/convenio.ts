import { z } from 'zod'
import { PAYMENT_TYPES } from '@vigencia/domain/pricing/priced-contract.ts'
import { Cents } from '../values/cents.ts'
import { Revision } from '../values/count.ts'
import { Id } from '../values/id.ts'
import { JsonObject } from '../values/any-json.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { Metadata } from '../values/metadata.ts'
import { Percentage } from '../values/percent.ts'
import { label, storedLabel, text } from '../values/text.ts'

export const ConvenioId = Id.describe('The convenio')
export const PaymentType = z
  .enum(PAYMENT_TYPES)
  .describe(
    'How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`)',
  )
export const TableVersion = label(10).meta(ofTable())

/** The version of a table that is there. */
export const StoredTableVersion = storedLabel(10).meta(ofTable())

function ofTable() {
  return { description: 'The price table that prices what has no price of its own, by its version', examples: ['2024'] }
}

/** @source DELPHOS Contract Management, "Create a convenio". */
export const convenioFields = {
  name: label(255).describe('Display name'),
  ans_code: label(50).nullable().default(null).describe('ANS registration code, unique among active convenios'),
  payment_type: PaymentType,
  cbhpm_table_version: TableVersion.nullable().default(null),
  requires_card_number: z.boolean().default(false).describe('Whether the patient must present the insurance card'),
  requires_authorization: z.boolean().default(false).describe('Whether prior authorization is required'),
  copay_enabled: z.boolean().default(false).describe('Whether copay (coparticipação) applies'),
  default_copay_percent: Percentage.nullable().default(null).describe('Default copay percentage (0-100)'),
  default_copay_max_cents: Cents.nullable().default(null).describe('Maximum copay in centavos'),
  contact_info: Metadata.nullable().default(null).describe('Structured contact details'),
  integration_code: label(255).nullable().default(null).describe('External billing system code'),
  notes: text(10_000).nullable().default(null).describe('Administrative notes'),
}

/** A payer's master plan, one per payer and tenant. */
export const Convenio = z
  .object({
    id: ConvenioId,
    name: z.string().describe('Display name'),
    ans_code: z.string().nullable().describe('ANS registration code, unique among active convenios; null: none'),
    payment_type: PaymentType,
    cbhpm_table_version: z
      .string()
      .nullable()
      .describe('The price table of its new periods, by its version; null: none'),
    requires_card_number: z.boolean().describe('Whether the patient must present the insurance card'),
    requires_authorization: z.boolean().describe('Whether prior authorization is required'),
    copay_enabled: z.boolean().describe('Whether copay (coparticipação) applies'),
    default_copay_percent: Percentage.nullable().describe('The percentage that the patient pays (0-100); null: none'),
    default_copay_max_cents: Cents.nullable().describe('The most that the patient pays, in centavos; null: no limit'),
    contact_info: JsonObject.nullable().describe('Structured contact details; null: none'),
    integration_code: z.string().nullable().describe('The code of an external billing system; null: none'),
    notes: z.string().nullable().describe('Administrative notes; null: none'),
    is_active: z.boolean().describe('Whether it is in use; false: deactivated'),
    revision: Revision.describe('The number of its newest change: raised by one by every committed change'),
    ...madeAndChanged,
  })
  .meta({ id: 'Convenio', description: "A payer's master plan, one for each payer and tenant" })
