import { z } from 'zod'
import { LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'
import { JsonObject } from '../values/any-json.ts'
import { Count, Revision } from '../values/count.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { AssignedNumber, HttpStatus, RegistryCodeNumber } from '../values/registry-number.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const LabState = z.enum(LAB_STATES).describe('Where the report stands on its way to the registry')

const Attempt = z
  .object({
    number: Count.describe('The number of the attempt, counted from 1'),
    registry: z.string().describe('The registry that was asked: stand_in, test or production'),
    started_at: Instant.describe('When it began'),
    ended_at: Instant.nullable().describe('When it ended; null: it is under way'),
    verdict: z.string().nullable().describe('What the answer meant; null while it is under way'),
    http_status: HttpStatus.nullable().describe('The HTTP status of the answer; null: none came'),
    registry_id: AssignedNumber.nullable().describe("The registry's number that it answered; null: none"),
  })
  .meta({ id: 'LabAttempt', description: 'One attempt to send a report of the laboratory' })

const commonFields = {
  id: Id.describe('The report'),
  source_reference: z.string().describe("The clinic's own name for the report"),
  state: LabState,
  held_because: z.enum(['restored']).nullable().describe('Why it is held; null: it is not, or its queue is paused'),
  item: z.string().nullable().describe("The laboratory's own item by which the codes were found"),
  event_id: RegistryCodeNumber.nullable().describe('The event (idEvento); null: not known'),
  registry: z.string().nullable().describe('The registry at which that on which it hangs has its number'),
  errors: JsonObject.nullable().describe('What the registry refused, under its own names'),
  attempts: z.array(Attempt).describe('The oldest first'),
  resolution: z.enum(['was_sent', 'was_not_sent']).nullable().describe('What somebody found out of one in doubt'),
  reported_at: Instant.nullable().describe('When the registry took it; null: it has not'),
  purged_at: Instant.nullable().describe('When what it said was removed'),
  ...madeAndChanged,
  revision: Revision.describe('The number of its newest change'),
}

const sampleFields = {
  ...commonFields,
  case_id: Id.nullable().describe('The case; null: it was made elsewhere'),
  id_caso: AssignedNumber.nullable().describe("The case's number at the registry, as soon as it has one"),
  registry_id: AssignedNumber.nullable().describe("The registry's number of the sample (idEventoMuestra)"),
  id_muestra: RegistryCodeNumber.describe('What was taken (idMuestra)'),
  id_tipo_muestra: RegistryCodeNumber.describe('The kind of it (idtipoMuestra)'),
  day: Day.describe('The day on which it was taken (fechaToma)'),
  new_sample: z.boolean().describe('Whether it is another sample of the same kind of its case'),
}

const resultFields = {
  ...commonFields,
  sample_id: Id.describe('The sample'),
  registry_id: AssignedNumber.nullable().describe("The registry's number of the result, where it told one"),
  id_tipo_prueba: RegistryCodeNumber.describe('The kind of test (idTipoPrueba)'),
  id_prueba: RegistryCodeNumber.describe('The test (idPrueba)'),
  day: Day.describe('The day of the result (fechaEmisionResultado)'),
}

const report = JsonObject.nullable().describe('What was found; null unless asked for, and once it is purged')

/** A sample without what was found. Commands answer it. */
export const Sample = z.object(sampleFields).meta({ id: 'Sample', description: 'A sample, without what was found' })
export const WholeSample = z
  .object({ ...sampleFields, report })
  .meta({ id: 'WholeSample', description: 'A sample, with what was found where the caller asked for it' })

/** A result without what was found. Commands answer it. */
export const Result = z.object(resultFields).meta({ id: 'LabResult', description: 'A result, without what was found' })
export const WholeResult = z
  .object({ ...resultFields, report })
  .meta({ id: 'WholeLabResult', description: 'A result, with what was found where the caller asked for it' })
