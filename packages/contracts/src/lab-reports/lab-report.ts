import { z } from 'zod'
import { LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const LabState = z.enum(LAB_STATES)

const Attempt = z
  .object({
    number: z.int(),
    registry: z.string().describe('stand_in, test or production'),
    started_at: Instant,
    ended_at: Instant.nullable(),
    verdict: z.string().nullable().describe('What the answer meant; null while it is under way'),
    http_status: z.int().nullable(),
    registry_id: z.int().nullable(),
  })
  .meta({ id: 'LabAttempt' })

const commonFields = {
  id: Id,
  source_reference: z.string(),
  state: LabState,
  held_because: z.enum(['restored']).nullable(),
  item: z.string().nullable().describe("The laboratory's own item by which the codes were found"),
  event_id: z.int().nullable().describe('idEvento'),
  registry: z.string().nullable().describe('The registry at which that on which it hangs has its number'),
  errors: z.record(z.string(), z.json()).nullable().describe('What the registry refused, under its own names'),
  attempts: z.array(Attempt).describe('The oldest first'),
  resolution: z.enum(['was_sent', 'was_not_sent']).nullable().describe('What somebody found out of one in doubt'),
  reported_at: Instant.nullable(),
  purged_at: Instant.nullable().describe('When what it said was removed'),
  created_at: Instant,
  updated_at: Instant,
  revision: z.int(),
}

const sampleFields = {
  ...commonFields,
  case_id: Id.nullable().describe('The case; null: it was made elsewhere'),
  id_caso: z.int().nullable().describe("The case's number at the registry, as soon as it has one"),
  registry_id: z.int().nullable().describe("The registry's number of the sample (idEventoMuestra)"),
  id_muestra: z.int(),
  id_tipo_muestra: z.int(),
  day: Day.describe('fechaToma'),
  new_sample: z.boolean(),
}

const resultFields = {
  ...commonFields,
  sample_id: Id,
  registry_id: z.int().nullable().describe("The registry's number of the result, where it told one"),
  id_tipo_prueba: z.int(),
  id_prueba: z.int(),
  day: Day.describe('fechaEmisionResultado'),
}

const report = z.record(z.string(), z.json()).nullable().describe('null unless asked for, and once it is purged')

/** A sample without what was found. Commands answer it. */
export const Sample = z.object(sampleFields).meta({ id: 'Sample' })
export const WholeSample = z.object({ ...sampleFields, report }).meta({ id: 'WholeSample' })

/** A result without what was found. Commands answer it. */
export const Result = z.object(resultFields).meta({ id: 'LabResult' })
export const WholeResult = z.object({ ...resultFields, report }).meta({ id: 'WholeLabResult' })
