import { z } from 'zod'
import { CASE_STATES } from '@vigencia/domain/case-reports/case-states.ts'
import { LOWEST_ID_CASO } from '@vigencia/domain/case-reports/case-resolution.ts'
import { AssignedNumber } from '../values/registry-number.ts'
import { Id } from '../values/id.ts'
import { storedLabel } from '../values/text.ts'
import { EventCode, SourceReference } from './case.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

export const resolutionFields = {
  resolution: z.enum(['was_sent', 'was_not_sent']).describe('Whether the registry has it'),
  id_caso: AssignedNumber.min(LOWEST_ID_CASO)
    .nullable()
    .default(null)
    .describe("The registry's number; with `was_sent` alone"),
}

/** A case was sent under a number, and one that was not sent has none. */
export const hasNumberIfSent = (input: { resolution: 'was_sent' | 'was_not_sent'; id_caso: number | null }) =>
  (input.resolution === 'was_sent') === (input.id_caso !== null)

export const NUMBER_IF_SENT = { path: ['id_caso'], message: 'is said with was_sent, and only with it' }

/** What somebody found out of one case in doubt, whichever way it is named. */
export const CaseResolution = z
  .strictObject({
    case_id: Id.nullable().default(null).describe('The case, by its id'),
    source_reference: SourceReference.nullable().default(null).describe('The case, by what the clinic calls it'),
    document: storedLabel(15)
      .meta(PERSONAL)
      .nullable()
      .default(null)
      .describe('The document number, with `event_id` in place of the reference where one case in doubt fits'),
    event_id: EventCode.nullable().default(null).describe('With `document` alone'),
    ...resolutionFields,
  })
  .refine(hasNumberIfSent, NUMBER_IF_SENT)
  .refine(
    ({ case_id, source_reference, document }) =>
      [case_id, source_reference, document].filter((name) => name !== null).length === 1,
    { path: ['case_id'], message: 'or source_reference, or document and event_id: one of them names the case' },
  )
  .refine(({ document, event_id }) => (document === null) === (event_id === null), {
    path: ['event_id'],
    message: 'is said with document, and only with it',
  })
  .meta({ id: 'CaseResolution', description: 'What somebody found out of one case in doubt' })

export const ResolvedCase = z.object({
  case_id: Id.describe('The case'),
  source_reference: z.string().describe("The clinic's own name for the report"),
  state: z.enum(CASE_STATES).describe('What it is now, or would be'),
  id_caso: AssignedNumber.nullable().describe("The registry's number; null: none"),
})
