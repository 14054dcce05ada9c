import { z } from 'zod'
import { PARTICIPANT_ROLES } from '@vigencia/domain/acts/act.ts'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Day } from '../values/day.ts'
import { ImportMapping, MappingName } from '../values/import-mapping.ts'
import { Instant } from '../values/instant.ts'
import { label } from '../values/text.ts'

const TISS_VERSIONS = ['3.05.00', '4.00.00', '4.00.01', '4.01.00', '4.03.00'] as const

const map = <Value extends z.ZodType>(value: Value) => z.record(label(50), value).optional()

/** What was agreed with a payer about TISS, from a day on. */
export const TissSettings = z
  .strictObject({
    valid_from: Day.describe('The first day: the day on which a file was made decides'),
    version: z.enum(TISS_VERSIONS).describe('The version of TISS that was agreed with the payer'),
    provider_code: label(50).describe("The clinic's code at the payer"),
    plan_map: map(label(50)).describe(
      'The beginning of card numbers -> the code of a plan; the longest that fits counts',
    ),
    accommodation_map: map(z.enum(ACCOMMODATIONS)).describe(
      'The code of a per-diem -> where those stay whom it is billed for',
    ),
    degree_map: map(z.enum(PARTICIPANT_ROLES)).describe(
      'A degree of participation -> a role, in place of what TISS says',
    ),
    column_maps: z
      .record(MappingName, ImportMapping)
      .optional()
      .describe("How the payer's statements are read that are no TISS messages, by name: our columns -> theirs"),
  })
  .meta({ id: 'TissSettings', description: 'What was agreed with a payer about TISS, from a day on' })

export const ConvenioTissSettings = z
  .object({
    convenio_id: ConvenioId,
    entries: z.array(TissSettings).describe('In the order of their days; empty: nothing was agreed'),
    updated_at: Instant.nullable().describe('When they were last changed; null: never'),
  })
  .meta({ id: 'ConvenioTissSettings', description: 'What was agreed with a payer about TISS, day by day' })
