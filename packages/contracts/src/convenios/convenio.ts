import { z } from 'zod'
import { PAYMENT_TYPES } from '@vigencia/domain/pricing/priced-contract.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Metadata } from '../values/metadata.ts'
import { Percentage } from '../values/percent.ts'
import { label, storedLabel, text } from '../values/text.ts'

export const ConvenioId = Id.describe('The convenio')
export const PaymentType = z.enum(PAYMENT_TYPES)
export const TableVersion = label(10).meta(ofTable())

/** The version of a table that is there. */
export const StoredTableVersion = storedLabel(10).meta(ofTable())

function ofTable() {
  return { description: 'The fee table by its version (max 10 characters)', examples: ['2024'] }
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
    name: z.string(),
    ans_code: z.string().nullable(),
    payment_type: PaymentType,
    cbhpm_table_version: z.string().nullable(),
    requires_card_number: z.boolean(),
    requires_authorization: z.boolean(),
    copay_enabled: z.boolean(),
    default_copay_percent: Percentage.nullable(),
    default_copay_max_cents: Cents.nullable(),
    contact_info: z.record(z.string(), z.json()).nullable(),
    integration_code: z.string().nullable(),
    notes: z.string().nullable(),
    is_active: z.boolean(),
    revision: z.int().describe('Raised by one by every committed change'),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Convenio' })
