import { z } from 'zod'
import { Decimal } from '../values/decimal.ts'
import { Percentage } from '../values/percent.ts'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { OutsideId } from './catalogue-entry.ts'

const few = z.int().min(0).max(1000)

/** @source Gestión Clínica, CVN_TARIFARIO_SEGUS. */
const tariffItemFields = {
  code: label(50),
  susalud_code: trimmed(50),
  description_es: trimmed(500),
  description_en: trimmed(500),
  notes: text(10_000),
  segus_classification_id: OutsideId,
  susalud_classification_id: OutsideId,
  susalud_dental_classification_id: OutsideId,
  cost_centre_id: OutsideId,
  ledger_account_id: OutsideId,
  price_type_id: OutsideId,
  units: Decimal.refine((units) => units > 0n, 'must be more than 0; null: none')
    .nullable()
    .describe('Units, priced by the factor of a payment category; null: none'),
  assistants: few,
  scrub_nurses: few,
  days_included: z.int().min(0).max(36_500),
  percentage: Percentage,
}

export const tariffItems = catalogueCards({
  one: 'a tariff item',
  many: 'items of the SEGUS tariff',
  schema: 'TariffItem',
  path: '/v1/insurance-plans/tariff-items',
  idName: 'tariff_item_id',
  keys: {},
  fields: tariffItemFields,
  newFields: {
    ...tariffItemFields,
    susalud_code: tariffItemFields.susalud_code.default(''),
    description_es: tariffItemFields.description_es.default(''),
    description_en: tariffItemFields.description_en.default(''),
    notes: tariffItemFields.notes.default(''),
    segus_classification_id: OutsideId.default(0),
    susalud_classification_id: OutsideId.default(0),
    susalud_dental_classification_id: OutsideId.default(0),
    cost_centre_id: OutsideId.default(0),
    ledger_account_id: OutsideId.default(0),
    price_type_id: OutsideId.default(0),
    units: tariffItemFields.units.default(null),
    assistants: few.default(0),
    scrub_nurses: few.default(0),
    days_included: tariffItemFields.days_included.default(0),
    percentage: Percentage.prefault(0),
  },
  shown: {
    segus_classification_code: z.string().nullable().describe('Null: no list holds the id'),
    segus_classification_description: z.string().nullable(),
  },
  filters: { code: filter(text(50)), segus_classification_id: filter(OutsideId) },
  searched: 'the code, the SUSALUD code or the descriptions',
  refusals: { notFound: 'tariff_item_not_found', taken: 'tariff_item_taken', creation: [], change: ['code_fixed'] },
  description: 'A service or procedure of the SEGUS tariff, in units. It keeps its code, which no other item has.',
})
