import { z } from 'zod'
import { Decimal } from '../values/decimal.ts'
import { Percentage } from '../values/percent.ts'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { OutsideId } from './catalogue-entry.ts'

const few = z.int().min(0).max(1000)

/** @source Gestión Clínica, CVN_TARIFARIO_SEGUS. */
const tariffItemFields = {
  code: label(50).describe('The code of the item in the SEGUS tariff'),
  susalud_code: trimmed(50).describe('The code of the item at SUSALUD; empty: none'),
  description_es: trimmed(500).describe('What the item is, in Spanish'),
  description_en: trimmed(500).describe('What the item is, in English'),
  notes: text(10_000).describe('Administrative notes'),
  segus_classification_id: OutsideId.describe('Its classification in the SEGUS tariff; 0: none'),
  susalud_classification_id: OutsideId.describe('Its classification at SUSALUD; 0: none'),
  susalud_dental_classification_id: OutsideId.describe('Its dental classification at SUSALUD; 0: none'),
  cost_centre_id: OutsideId.describe('The cost centre that it is booked on; 0: none'),
  ledger_account_id: OutsideId.describe('The ledger account that it is booked on; 0: none'),
  price_type_id: OutsideId.describe('The price type; 0: none'),
  units: Decimal.refine((units) => units > 0n, 'must be more than 0; null: none')
    .nullable()
    .describe('Units, priced by the factor of a payment category; null: none'),
  assistants: few.describe('How many assistants it foresees'),
  scrub_nurses: few.describe('How many scrub nurses it foresees'),
  days_included: z.int().min(0).max(36_500).describe('How many days are included in its price'),
  percentage: Percentage.describe('The percentage that the old client keeps with it (0-100); it prices nothing'),
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
    segus_classification_id: tariffItemFields.segus_classification_id.default(0),
    susalud_classification_id: tariffItemFields.susalud_classification_id.default(0),
    susalud_dental_classification_id: tariffItemFields.susalud_dental_classification_id.default(0),
    cost_centre_id: tariffItemFields.cost_centre_id.default(0),
    ledger_account_id: tariffItemFields.ledger_account_id.default(0),
    price_type_id: tariffItemFields.price_type_id.default(0),
    units: tariffItemFields.units.default(null),
    assistants: tariffItemFields.assistants.default(0),
    scrub_nurses: tariffItemFields.scrub_nurses.default(0),
    days_included: tariffItemFields.days_included.default(0),
    percentage: tariffItemFields.percentage.prefault(0),
  },
  shown: {
    segus_classification_code: z
      .string()
      .nullable()
      .describe('The code of the classification; null: no list holds the id'),
    segus_classification_description: z
      .string()
      .nullable()
      .describe('What the classification is called; null: no list holds the id'),
  },
  filters: { code: filter(text(50)), segus_classification_id: filter(OutsideId) },
  searched: 'the code, the SUSALUD code or the descriptions',
  refusals: { notFound: 'tariff_item_not_found', taken: 'tariff_item_taken', creation: [], change: ['code_fixed'] },
  description: 'A service or procedure of the SEGUS tariff, in units. It keeps its code, which no other item has.',
})
