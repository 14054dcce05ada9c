import { z } from 'zod'
import { CASE_ACTS } from '@vigencia/domain/case-reports/case-acts.ts'
import { CASE_STATES, DOUBT_REASONS, HELD_REASONS } from '@vigencia/domain/case-reports/case-states.ts'
import { Day } from '../values/day.ts'
import { JsonObject } from '../values/any-json.ts'
import { Count, Revision } from '../values/count.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { AssignedNumber, HttpStatus, RegistryCodeNumber } from '../values/registry-number.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { storedLabel } from '../values/text.ts'
import { Ciudadano, EventoCasoNominal } from './report-body.ts'

export const CaseId = Id.describe('The case')
export const casePath = { case_id: CaseId }
export const CaseState = z.enum(CASE_STATES).describe('Where the case stands on its way to the registry')

export const SourceReference = storedLabel(200).describe(
  "The clinic's own name for the report, such as its record's number; it should say nothing of the person",
)

export const EventCode = RegistryCodeNumber

const Attempt = z
  .object({
    number: Count.describe('The number of the attempt, counted from 1'),
    registry: z.string().describe('The registry that was asked: stand_in, test or production'),
    started_at: Instant.describe('When it began'),
    ended_at: Instant.nullable().describe('When it ended; null: it is under way'),
    verdict: z.string().nullable().describe('What the answer meant; null while it is under way, or where none came'),
    http_status: HttpStatus.nullable().describe('The HTTP status of the answer; null: none came'),
    id_caso: AssignedNumber.nullable().describe("The registry's number that it answered; null: none"),
  })
  .meta({ id: 'CaseAttempt', description: 'One attempt to send a case to the registry' })

const caseFields = {
  id: CaseId,
  source_reference: z.string().describe("The clinic's own name for the report"),
  state: CaseState,
  held_because: z.enum(HELD_REASONS).nullable().describe('Why it is held; null: it is not'),
  doubt_because: z
    .enum(DOUBT_REASONS)
    .nullable()
    .describe("Why nobody knows whose the registry's number is; null where the answer itself is unknown"),
  id_caso: AssignedNumber.nullable().describe("The registry's number of the case; null: it has none yet"),
  errors: JsonObject.nullable().describe(
    "What the registry refused, under the source's own paths. Texts that the source documents are shown; of any other only the field, as `sealed`, unless the person is asked for. Of a case that is held, `code_disabled` tells since when the list has not had its codes",
  ),
  group_id: RegistryCodeNumber.describe('The group of events (idGrupoEvento)'),
  event_id: RegistryCodeNumber.describe('The event (idEvento)'),
  classification_id: RegistryCodeNumber.describe('The classification (idClasificacionManualCaso)'),
  paper_date: Day.describe('The day of the paper form (fechaPapel)'),
  establishment: z.string().describe('The REFES code of the establishment that reports it'),
  new_episode: z.boolean().describe('Whether the person has this illness anew'),
  item: z.string().nullable().describe("The laboratory's own item by which the codes were found; null: none"),
  attempts: z.array(Attempt).describe('Each attempt to send it, the oldest first'),
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
  reported_at: Instant.nullable().describe('When the registry took it; null: it has not'),
  purged_at: Instant.nullable().describe('When what was said of the person was removed'),
  ...madeAndChanged,
  revision: Revision.describe('The number of its newest change'),
}

/** A case without its person. Commands answer it, so that no answer stored for a repeat holds anybody. */
export const Case = z.object(caseFields).meta({ id: 'Case', description: 'A case, without its person' })

const seenFields = {
  ...caseFields,
  person: z
    .object({
      initials: z.string().describe('The initials of the person'),
      document_end: z.string().nullable().describe('The last three characters of the document; null: none'),
    })
    .nullable()
    .describe('The person, masked; null once it is purged'),
}

/** A case with its person masked. */
export const SeenCase = z.object(seenFields).meta({ id: 'SeenCase', description: 'A case, with its person masked' })

export const Report = z.object({
  ciudadano: Ciudadano.describe('The person, as it was reported'),
  eventoCasoNominal: EventoCasoNominal.describe('The event, as it was reported'),
})

/** What is to be entered by hand at the registry. */
export const Correction = z
  .object({
    report: Report.nullable().describe('The corrected report; null where the report was a mistake'),
    reason: z.string().nullable().describe('Why it was a mistake'),
  })
  .meta({ id: 'CaseCorrection', description: 'What is to be entered by hand at the registry' })

/** A case with its report, where the caller asked for the person and the report is still there. */
export const WholeCase = z
  .object({
    ...seenFields,
    report: Report.nullable().describe('What was reported; null unless asked for, and once it is purged'),
    correction: Correction.nullable().describe('What `pending_manual` is about; null unless asked for'),
  })
  .meta({
    id: 'WholeCase',
    description: 'A case with its report, where the caller asked for the person and the report is still there',
  })

/** A case as somebody looks at it. */
export const ShownCase = WholeCase.extend({
  acts: z
    .array(z.enum(CASE_ACTS))
    .describe('What a person may do to it as it stands. `correct` is PUT, each other one the last word of its path'),
}).meta({ id: 'ShownCase', description: 'A case as somebody looks at it, with what may be done to it' })
