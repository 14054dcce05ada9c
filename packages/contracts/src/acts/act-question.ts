import { z } from 'zod'
import { ACCESSES, BILATERALS, CHARACTERS, PARTICIPANT_ROLES } from '@vigencia/domain/acts/act.ts'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { CODE_TABLES } from '@vigencia/domain/pricing/code-table.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { questionQualifiers } from '../pricing/qualifiers.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Decimal } from '../values/decimal.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Revision } from '../values/count.ts'
import { label, StoredProcedureCode } from '../values/text.ts'
import { LocalTime } from './local-time.ts'

const MOST_LINES = 500

/** A role that takes part in a procedure. */
const Participant = z.strictObject({
  role: z.enum(PARTICIPANT_ROLES).describe('What this person does in the procedure; each role once a line'),
  provider_id: questionQualifiers.provider_id,
  specialty: questionQualifiers.specialty,
})

const Procedure = z
  .strictObject({
    line: label(50).describe("The caller's name of the line, unique in the act"),
    procedure_code: StoredProcedureCode,
    code_table: z
      .enum(CODE_TABLES)
      .nullable()
      .default(null)
      .describe('The table of its code, by TISS; null: a price of any table'),
    quantity: z.int().min(1).max(10_000).default(1).describe('How many of it; no further procedure'),
    access: z
      .enum(ACCESSES)
      .nullable()
      .default(null)
      .describe('How it is reached: it is the main procedure, or shares its access, or has another; null: not said'),
    bilateral: z
      .enum(BILATERALS)
      .nullable()
      .default(null)
      .describe('Done on both sides, and by which incision the second; null: on one side'),
    team: label(50).default('1').describe('Procedures of one team and day are weighed together'),
    event_date: Day.nullable().default(null).describe('The day of this line; null: that of the act'),
    started_at: LocalTime.nullable().default(null).describe("When it began, by the clinic's clock; null: with the act"),
    ended_at: LocalTime.nullable().default(null).describe("When it ended, by the clinic's clock; null: with the act"),
    participants: z.array(Participant).min(1).max(PARTICIPANT_ROLES.length).describe('Who takes part'),
  })
  .meta({ id: 'ActProcedure', description: 'One procedure of an act, and who took part in it' })

const Expense = z
  .strictObject({
    line: label(50).describe("The caller's name of the line, unique in the act"),
    code: StoredProcedureCode,
    code_table: z
      .enum(CODE_TABLES)
      .describe('By TISS: 00 own, 18 per-diems and fees, 19 materials, 20 medicines, 22 procedures, 98 packages'),
    quantity: Decimal.refine((quantity) => quantity > 0n, 'must be more than 0').describe(
      'How many of it, with at most four places',
    ),
    event_date: Day.nullable().default(null).describe('The day of this line; null: that of the act'),
    invoice_cents: Cents.nullable()
      .default(null)
      .describe('What one of it cost by its invoice, in centavos, for a source that prices by invoice; null: not said'),
  })
  .meta({ id: 'ActExpense', description: 'What was used in an act: a material, a medicine, a per-diem, a fee' })

/** What one act asks. */
const actFields = {
  convenio_id: ConvenioId,
  event_date: Day.describe('The day of the act: what was valid then prices it'),
  started_at: LocalTime.nullable().default(null).describe("When it began, by the clinic's clock; null: not said"),
  ended_at: LocalTime.nullable().default(null).describe("When it ended, by the clinic's clock; null: not said"),
  character: z.enum(CHARACTERS).describe('Whether it was planned, or an urgency or emergency'),
  stay: z.boolean().default(false).describe('Whether the patient stayed as an inpatient'),
  accommodation: z.enum(ACCOMMODATIONS).nullable().default(null).describe('Where the patient stayed; null: not said'),
  plan_id: questionQualifiers.plan_id,
  appointment_type_id: Id.nullable()
    .default(null)
    .describe('The appointment type, for its rule in the period; null: none'),
  patient: z
    .strictObject({
      age_days: z.int().min(0).max(60_000).describe('The age on the day of the act, in days'),
      weight_grams: z
        .int()
        .min(1)
        .max(500_000)
        .nullable()
        .default(null)
        .describe('The weight in grams; null: not said'),
    })
    .nullable()
    .default(null)
    .describe('What rules of age ask; nothing that tells who it is. Null: they are passed over'),
  procedures: z.array(Procedure).max(MOST_LINES).default([]).describe('What was done; at most 500 lines with expenses'),
  expenses: z.array(Expense).max(MOST_LINES).default([]).describe('What was used; an act has at least one line'),
}

type Act = z.output<z.ZodObject<typeof actFields>>

/** Adds the faults that lie between the fields of an act. */
function mustBeAnAct(act: Act, context: z.RefinementCtx): void {
  const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  hoursMustFit(act, act.event_date.toString(), [], fault)
  const lines = [
    ...act.procedures.map(({ line }, i) => ({ line, at: ['procedures', i] as const })),
    ...act.expenses.map(({ line }, i) => ({ line, at: ['expenses', i] as const })),
  ]
  if (lines.length === 0 || lines.length > MOST_LINES)
    fault(['procedures'], `must be, with expenses, 1 to ${MOST_LINES} lines`)
  const first = new Map<string, string>()
  for (const { line, at } of lines) {
    const same = first.get(line)
    if (same !== undefined) fault([...at, 'line'], `is the same as in ${same}`)
    else first.set(line, at.join('.'))
  }
  for (const [i, procedure] of act.procedures.entries()) {
    hoursMustFit(procedure, (procedure.event_date ?? act.event_date).toString(), ['procedures', i], fault)
    const roles = procedure.participants.map(({ role }) => role)
    for (const [k, role] of roles.entries())
      if (roles.indexOf(role) < k)
        fault(['procedures', i, 'participants', k, 'role'], `is the same as in participants.${roles.indexOf(role)}`)
  }
}

type Hours = Pick<Act, 'started_at' | 'ended_at'>
type AddFault = (path: (string | number)[], message: string) => void

function hoursMustFit({ started_at, ended_at }: Hours, day: string, path: (string | number)[], fault: AddFault): void {
  if (started_at !== null && started_at.slice(0, 10) !== day)
    fault([...path, 'started_at'], `must be on ${day}, the day of the event`)
  if (ended_at === null) return
  if (started_at === null) fault([...path, 'ended_at'], 'needs a started_at')
  else if (ended_at <= started_at) fault([...path, 'ended_at'], 'must be after started_at')
}

const anAct = () =>
  z
    .strictObject({
      ...actFields,
      revision: Revision.nullable()
        .default(null)
        .describe('As known at this revision of the convenio; without it, the newest'),
      known_at: Instant.nullable().default(null).describe('As known at this instant; not together with revision'),
      explain: z.boolean().default(false).describe('Whether each line tells the rules by which its source was found'),
    })
    .refine(...knownOnce)
    .superRefine(mustBeAnAct)

/** One act, and at which revision it is priced. */
export const ActInput = anAct()

/** The same in a list. */
export const ActOfList = anAct().meta({ id: 'ActOfList', description: 'One act, and at which revision it is priced' })

/** Lines of the answers to a list: each participant and each expense is one. */
const MOST_ANSWERED = 10_000

/** What a list of acts asks, with the schema that reads each of them. */
export const actListOf = (act: typeof ActOfList) =>
  z
    .strictObject({
      acts: z
        .array(act)
        .min(1)
        .max(1_000)
        .describe('The acts, 1 to 1,000, with at most 10,000 participants and expenses in all'),
      explain: z.boolean().default(false).describe('Whether each line tells the rules by which its source was found'),
    })
    .superRefine(({ acts }, context) => {
      const lines = acts.flatMap(({ procedures, expenses }) => [
        ...procedures.map((one) => one.participants.length),
        expenses.length,
      ])
      if (lines.reduce((sum, count) => sum + count, 0) > MOST_ANSWERED)
        context.addIssue({
          code: 'custom',
          path: ['acts'],
          message: 'must have at most 10,000 participants and expenses in all',
        })
    })
