import { z } from 'zod'
import { SEXES } from '@vigencia/domain/case-reports/registry-codes.ts'
import { Day } from '../values/day.ts'
import { storedLabel } from '../values/text.ts'

export const LabItem = storedLabel(100).describe("The laboratory's own name of what it tests, as the lab map has it")

/** How the clinic names what it reports by its own item, in place of the registry's codes. */
export const itemFields = {
  item: LabItem.nullable()
    .default(null)
    .describe("The laboratory's own item: the lab map gives the codes that the report leaves out"),
  pregnant: z.boolean().nullable().default(null).describe('For the lab map alone; null: not known'),
}

const code = (name: string) => z.int().nullable().describe(name)

export const LabMapRow = z
  .object({
    item: z.string(),
    event_id: z.int().describe('idEvento'),
    group_id: code('idGrupoEvento'),
    classification_id: code('idClasificacionManualCaso'),
    sample_id: code('idMuestra'),
    sample_type_id: code('idtipoMuestra'),
    test_type_id: code('idTipoPrueba'),
    test_id: code('idPrueba'),
    valid_from: Day.nullable().describe('null: from ever'),
    valid_to: Day.nullable().describe('The last day; null: for ever'),
    age_from_days: z.int().nullable(),
    age_to_days: z.int().nullable().describe('Included; null: every age'),
    sex: z.enum(SEXES).nullable().describe('null: every sex'),
    pregnant: z.boolean().nullable().describe('null: pregnant or not'),
  })
  .meta({ id: 'LabMapRow' })
