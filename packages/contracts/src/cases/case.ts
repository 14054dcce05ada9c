import { z } from 'zod'
import { CASE_STATES, DOUBT_REASONS, HELD_REASONS } from '@vigencia/domain/case-reports/case-states.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { storedLabel } from '../values/text.ts'
import { Ciudadano, EventoCasoNominal } from './report-body.ts'

export const CaseId = Id.describe('The case')
export const casePath = { case_id: CaseId }
export const CaseState = z.enum(CASE_STATES)

export const SourceReference = storedLabel(200).describe(
  "The clinic's own name for the report, such as its record's number; it should say nothing of the person",
)

export const EventCode = z.int().min(0).max(2_147_483_647)

const Attempt = z
  .object({
    number: z.int(),
    registry: z.string().describe('stand_in, test or production'),
    started_at: Instant,
    ended_at: Instant.nullable(),
    verdict: z.string().nullable().describe('What the answer meant; null while it is under way, or where none came'),
    http_status: z.int().nullable(),
    id_caso: z.int().nullable(),
  })
  .meta({ id: 'CaseAttempt' })

const caseFields = {
  id: CaseId,
  source_reference: z.string(),
  state: CaseState,
  held_because: z.enum(HELD_REASONS).nullable(),
  doubt_because: z
    .enum(DOUBT_REASONS)
    .nullable()
    .describe("Why nobody knows whose the registry's number is; null where the answer itself is unknown"),
  id_caso: z.int().nullable().describe("The registry's number"),
  errors: z
    .record(z.string(), z.json())
    .nullable()
    .describe(
      "What the registry refused, under the source's own paths. Texts that the source documents are shown; of any other only the field, as `sealed`, unless the person is asked for. Of a case that is held, `code_disabled` tells since when the list has not had its codes",
    ),
  group_id: z.int(),
  event_id: z.int(),
  classification_id: z.int(),
  paper_date: Day,
  establishment: z.string().describe('REFES'),
  new_episode: z.boolean(),
  item: z.string().nullable().describe("The laboratory's own item by which the codes were found"),
  attempts: z.array(Attempt).describe('The oldest first'),
  pending_manual: z
    .array(z.string())
    .nullable()
    .describe(
      'What is to be entered by hand in SISA, because WS400 takes no update: the names of the changed fields, or `cancel`. Until it is acknowledged it is on the work list, and the report is not purged',
    ),
  resend_due: Instant.nullable().describe(
    'A case in doubt that is sent once more by itself, not before this instant: the answer tells, so nobody need look it up',
  ),
  resolution: z.enum(['was_sent', 'was_not_sent']).nullable().describe('What somebody found out of a case in doubt'),
  acknowledged_at: Instant.nullable().describe('When somebody said that our information was added to an adopted case'),
  reported_at: Instant.nullable(),
  purged_at: Instant.nullable().describe('When what was said of the person was removed'),
  created_at: Instant,
  updated_at: Instant,
  revision: z.int(),
}

/** A case without its person. Commands answer it, so that no answer stored for a repeat holds anybody. */
export const Case = z.object(caseFields).meta({ id: 'Case' })

const seenFields = {
  ...caseFields,
  person: z
    .object({ initials: z.string(), document_end: z.string().nullable() })
    .nullable()
    .describe('Initials and the last three characters of the document; null once it is purged'),
}

/** A case with its person masked. */
export const SeenCase = z.object(seenFields).meta({ id: 'SeenCase' })

export const Report = z.object({ ciudadano: Ciudadano, eventoCasoNominal: EventoCasoNominal })

/** What is to be entered by hand at the registry. */
export const Correction = z
  .object({
    report: Report.nullable().describe('The corrected report; null where the report was a mistake'),
    reason: z.string().nullable().describe('Why it was a mistake'),
  })
  .meta({ id: 'CaseCorrection' })

/** A case with its report, where the caller asked for the person and the report is still there. */
export const WholeCase = z
  .object({
    ...seenFields,
    report: Report.nullable().describe('null unless asked for, and once it is purged'),
    correction: Correction.nullable().describe('What `pending_manual` is about; null unless asked for'),
  })
  .meta({ id: 'WholeCase' })
