import { z } from 'zod'
import { isRuc } from '@vigencia/domain/insurance-plans/ruc.ts'
import { query } from '../operation/operation.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Percentage } from '../values/percent.ts'
import { storedLabel } from '../values/text.ts'
import { EntryId } from './catalogue-entry.ts'
import { PlanCurrency } from './currencies.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

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
  document_type: latin(2).default('01').describe('The type of the payment document, as the annex codes it'),
  document_number: z
    .string()
    .regex(/^[0-9A-Za-z-]+$/, 'must be digits, letters and a dash, such as F001-123')
    .refine((text) => text.replaceAll('-', '').length <= 12, 'has at most 12 characters without its dash')
    .describe('The number of the payment document'),
}
const encounter_number = z
  .int()
  .min(1)
  .max(99_999)
  .describe('The number of the encounter (correlativo de prestación) within the document')

export const TedefInvoice = z.strictObject({
  ...document,
  issued_on: Day.describe('The day on which it was issued'),
  currency: PlanCurrency.default('PEN').describe('The currency of all its amounts'),
  payment_mechanism: latin(2)
    .default('01')
    .describe('The mechanism of payment, as the annex codes it; 01: per service'),
  payment_submechanism: latin(3)
    .default('999')
    .describe('The submechanism of payment, as the annex codes it; 999: none'),
})

export const TedefEncounter = z
  .strictObject({
    ...document,
    encounter_number,
    own_code: optional(10).describe('The own code of the encounter; empty: none'),
    plan_id: EntryId.describe('The insurance plan that covers it'),
    benefit_id: EntryId.describe('The benefit; its plan line says coverage type and subtype'),
    event_date: Day.describe('The day of the encounter, which prices it'),
    event_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'must be a time of the day written HH:MM')
      .default('00:00')
      .describe('The time of the encounter, HH:MM'),
    affiliation_type: latin(1).describe('The type of affiliation, as the annex codes it'),
    insured_code: latin(20).describe('The code of the insured at the insurer'),
    id_type: latin(1).describe('The type of the identity document, as the annex codes it'),
    id_number: latin(15).describe('The number of the identity document'),
    record_number: optional(8).describe('The number of the medical record; empty: none'),
    authorisation_type: optional(2).describe('The type of the authorisation; empty: none'),
    authorisation_number: optional(20).describe('The number of the authorisation; empty: none'),
    diagnosis_1: latin(5).describe('The first diagnosis in ICD-10, without its point'),
    diagnosis_2: optional(5).describe('A second diagnosis in ICD-10; empty: none'),
    diagnosis_3: optional(5).describe('A third diagnosis in ICD-10; empty: none'),
    professional_type: optional(2).describe('The kind of professional, as the annex codes it; empty: not said'),
    professional_number: optional(6).describe('The number of the professional at their college; empty: not said'),
    professional_id_type: optional(1).describe("The type of the professional's identity document; empty: not said"),
    professional_id_number: optional(15).describe(
      "The number of the professional's identity document; empty: not said",
    ),
    referring_ruc: optional(11).describe('The RUC of who referred the patient; empty: nobody'),
    admission_type: optional(1).describe('The type of the admission; empty: none'),
    admitted_on: Day.nullable().default(null).describe('The day of the admission; null: none'),
    discharged_on: Day.nullable().default(null).describe('The day of the discharge; null: none'),
    discharge_type: optional(2).describe('The type of the discharge; empty: none'),
    billable_days: z.int().min(0).max(999).default(0).describe('How many days are billed'),
  })
  .meta(PERSONAL)

const CATEGORIES = ['fees', 'dental', 'hotel', 'laboratory', 'imaging', 'pharmacy', 'prosthesis', 'other'] as const

export const TedefLine = z
  .strictObject({
    ...document,
    encounter_number,
    kind: z.enum(['service', 'procedure', 'pharmacy']).describe('What it is: it selects the file and the factor'),
    tariff_code: storedLabel(50)
      .nullable()
      .default(null)
      .describe('The code in the SEGUS tariff that prices it; null: the list price does'),
    list_price_cents: Cents.nullable()
      .default(null)
      .describe('The list price of one, in cents of the currency; null: none'),
    quantity: z.int().min(1).max(10_000).default(1).describe('How many of it'),
    code: latin(13).describe('The code as the file has it; of a service or procedure at most 10 letters'),
    description: optional(70).describe('What it is; empty: not said'),
    classification: optional(2).describe('The kind of the code; of pharmacy at most 1 letter; empty: not said'),
    catalogue: optional(1).describe('The catalogue of a pharmacy product; empty: not said'),
    unit_kind: latin(1).default('2').describe('The unit of a pharmacy product: 1 box, 2 unit'),
    guide_number: optional(12).describe('The number of the guide of a pharmacy product; empty: none'),
    item_group: optional(2).describe('The group of the item; empty: none'),
    performed_on: Day.nullable().default(null).describe('The day on which it was done; null: the day of the encounter'),
    diagnosis: optional(5).describe("The diagnosis in ICD-10; empty: the encounter's first"),
    category: z
      .enum(CATEGORIES)
      .nullable()
      .default(null)
      .describe('The amount of the encounter that it adds to; null: pharmacy of pharmacy, else fees'),
    igv_exempt: z.boolean().default(false).describe('Whether it is exempt from IGV'),
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
    ruc: z
      .string()
      .refine(isRuc, 'must be a RUC: 11 digits, the last of which checks the others')
      .describe('The RUC of the clinic'),
    ipress: z
      .string()
      .regex(/^\d{8}$/, 'must be 8 digits')
      .describe('The IPRESS code of the clinic'),
    lot: z.int().min(1).max(9_999_999).describe('The number of the lot, which counts up for each IAFAS'),
    period: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month written YYYY-MM')
      .describe('The month of the lot, YYYY-MM'),
    igv_percent: Percentage.describe('The percentage of IGV, such as 18'),
    sent_on: Day.nullable().default(null).describe('The day on which it is sent; null: today'),
    invoices: z.array(TedefInvoice).min(1).max(2000).describe('The payment documents'),
    encounters: z.array(TedefEncounter).min(1).max(5000).describe('The encounters of these documents'),
    lines: z.array(TedefLine).min(1).max(10_000).describe('What was done in these encounters'),
  }),
  output: z.string(),
  answersAs: 'application/zip',
  bodyLimit: 4 * 1024 * 1024,
  isLong: true,
  refusals: ['amount_too_large'],
})
