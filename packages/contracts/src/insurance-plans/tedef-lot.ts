import { z } from 'zod'
import { isRuc } from '@vigencia/domain/insurance-plans/ruc.ts'
import { query } from '../operation/operation.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Percentage } from '../values/percent.ts'
import { storedLabel } from '../values/text.ts'
import { EntryId } from './catalogue-entry.ts'
import { PlanCurrency } from './currencies.ts'

/** A text of the file, which is ISO-8859-1 and of fixed width. */
function latin(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^[\u0020-\u007e\u00a0-\u00ff]*$/, 'has a letter that ISO-8859-1 does not have')
}

const optional = (most: number) => latin(most).default('')

/** A dash in the number of a document is left out. */
const document = {
  document_type: latin(2).default('01'),
  document_number: z
    .string()
    .regex(/^[0-9A-Za-z-]+$/)
    .refine((text) => text.replaceAll('-', '').length <= 12, 'has at most 12 characters without its dash'),
}
const encounter_number = z.int().min(1).max(99_999).describe('Correlativo de prestación, within the document')

export const TedefInvoice = z.strictObject({
  ...document,
  issued_on: Day,
  currency: PlanCurrency.default('PEN'),
  payment_mechanism: latin(2).default('01').describe('01 per service'),
  payment_submechanism: latin(3).default('999'),
})

export const TedefEncounter = z.strictObject({
  ...document,
  encounter_number,
  own_code: optional(10),
  plan_id: EntryId,
  benefit_id: EntryId.describe('Its plan line says coverage type and subtype'),
  event_date: Day,
  event_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
    .default('00:00'),
  affiliation_type: latin(1),
  insured_code: latin(20),
  id_type: latin(1),
  id_number: latin(15),
  record_number: optional(8),
  authorisation_type: optional(2),
  authorisation_number: optional(20),
  diagnosis_1: latin(5).describe('ICD-10, without its point'),
  diagnosis_2: optional(5),
  diagnosis_3: optional(5),
  professional_type: optional(2),
  professional_number: optional(6),
  professional_id_type: optional(1),
  professional_id_number: optional(15),
  referring_ruc: optional(11),
  admission_type: optional(1),
  admitted_on: Day.nullable().default(null),
  discharged_on: Day.nullable().default(null),
  discharge_type: optional(2),
  billable_days: z.int().min(0).max(999).default(0),
})

const CATEGORIES = ['fees', 'dental', 'hotel', 'laboratory', 'imaging', 'pharmacy', 'prosthesis', 'other'] as const

export const TedefLine = z
  .strictObject({
    ...document,
    encounter_number,
    kind: z.enum(['service', 'procedure', 'pharmacy']),
    tariff_code: storedLabel(50).nullable().default(null),
    list_price_cents: Cents.nullable().default(null),
    quantity: z.int().min(1).max(10_000).default(1),
    code: latin(13).describe('As the file has it; of a service or procedure at most 10'),
    description: optional(70),
    classification: optional(2).describe('The kind of the code; of pharmacy at most 1'),
    catalogue: optional(1).describe('Of pharmacy'),
    unit_kind: latin(1).default('2').describe('Of pharmacy: 1 box, 2 unit'),
    guide_number: optional(12).describe('Of pharmacy'),
    item_group: optional(2),
    performed_on: Day.nullable().default(null).describe('Null: the day of the encounter'),
    diagnosis: optional(5).describe("Empty: the encounter's first"),
    category: z.enum(CATEGORIES).nullable().default(null).describe('Null: pharmacy of pharmacy, else fees'),
    igv_exempt: z.boolean().default(false),
  })
  .refine(({ kind, code }) => kind === 'pharmacy' || code.length <= 10, {
    path: ['code'],
    message: 'of a service or procedure has at most 10 characters',
  })
  .refine(({ kind, classification }) => kind !== 'pharmacy' || classification.length <= 1, {
    path: ['classification'],
    message: 'of pharmacy has at most 1 character',
  })

export const tedefLot = query({
  summary: 'Write a lot of TEDEF, not validated by SUSALUD',
  description: [
    'Invoices, encounters and their lines become the files `dfac`, `date`, `dser` and `dfar` and an empty `dden`, of fixed width, in ISO-8859-1, in one ZIP. Each encounter is priced as a visit to its plan, by what was valid on its day: one fixed copay, none of pharmacy. Cents close across the files, and all amounts but IGV and the total are without IGV.',
    '**Not validated by SUSALUD**: the widths are from public sources, and the rules of its validator are unknown. The answer says so in its header `x-validation` and in the comment of the archive.',
    'Each list is an array, or CSV as a text with the same names in its header. Nothing of it is kept or logged.',
  ].join('\n\n'),
  route: 'POST /v1/insurance-plans/reports/tedef',
  scope: 'plans:read',
  input: z.strictObject({
    ruc: z.string().refine(isRuc, 'must be a RUC: 11 digits, the last of which checks the others'),
    ipress: z.string().regex(/^\d{8}$/),
    lot: z.int().min(1).max(9_999_999).describe('Counts up for each IAFAS'),
    period: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .describe('YYYY-MM'),
    igv_percent: Percentage,
    sent_on: Day.nullable().default(null).describe('Null: today'),
    invoices: z.array(TedefInvoice).min(1).max(2000),
    encounters: z.array(TedefEncounter).min(1).max(5000),
    lines: z.array(TedefLine).min(1).max(10_000),
  }),
  output: z.string(),
  answersAs: 'application/zip',
  bodyLimit: 4 * 1024 * 1024,
  isLong: true,
  refusals: ['amount_too_large'],
})
