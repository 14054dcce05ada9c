import { z } from 'zod'
import { SEXES } from '@vigencia/domain/case-reports/registry-codes.ts'
import { Count } from '../values/count.ts'
import { RegistryCodeNumber } from '../values/registry-number.ts'
import { Day } from '../values/day.ts'
import { storedLabel } from '../values/text.ts'

export const LabItem = storedLabel(100).describe("The laboratory's own name of what it tests, as the lab map has it")

/** How the clinic names what it reports by its own item, in place of the registry's codes. */
export const itemFields = {
  item: LabItem.nullable()
    .default(null)
    .describe("The laboratory's own item: the lab map gives the codes that the report leaves out"),
  pregnant: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether the person is pregnant, for the lab map alone; null: not known'),
}

const code = (what: string) => RegistryCodeNumber.nullable().describe(`${what}; null: none`)

export const LabMapRow = z
  .object({
    item: z.string().describe("The laboratory's own name of what it tests"),
    event_id: RegistryCodeNumber.describe('The event (idEvento)'),
    group_id: code('The group of events (idGrupoEvento)'),
    classification_id: code('The classification (idClasificacionManualCaso)'),
    sample_id: code('What is taken (idMuestra)'),
    sample_type_id: code('The kind of it (idtipoMuestra)'),
    test_type_id: code('The kind of test (idTipoPrueba)'),
    test_id: code('The test (idPrueba)'),
    valid_from: Day.nullable().describe('The first day on which the row holds; null: from ever'),
    valid_to: Day.nullable().describe('The last day on which the row holds; null: for ever'),
    age_from_days: Count.nullable().describe('The least age of the person in days, included; null: every age'),
    age_to_days: Count.nullable().describe('The greatest age of the person in days, included; null: every age'),
    sex: z.enum(SEXES).nullable().describe('The sex of the person; null: every sex'),
    pregnant: z.boolean().nullable().describe('Whether the person is pregnant; null: pregnant or not'),
  })
  .meta({ id: 'LabMapRow', description: "The registry's codes of one item of the laboratory" })
