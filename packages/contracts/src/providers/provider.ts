import { z } from 'zod'
import { Id } from '../values/id.ts'
import { Revision } from '../values/count.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { label, text } from '../values/text.ts'

export const ProviderId = Id.describe('The provider')

export const providerFields = {
  name: label(255).describe('Display name; two providers may share one'),
  registry: label(255)
    .nullable()
    .default(null)
    .describe('Professional registration as it is written, such as CRM-RJ 12345; unique among active providers'),
  notes: text(10_000).nullable().default(null).describe('Administrative notes'),
}

/** Someone or something that sees the patient: a physician, a clinic's room, a laboratory. */
export const Provider = z
  .object({
    id: ProviderId,
    name: z.string().describe('Display name'),
    registry: z.string().nullable().describe('Professional registration as it is written; null: none'),
    notes: z.string().nullable().describe('Administrative notes; null: none'),
    is_active: z.boolean().describe('Whether it is in use; false: deactivated'),
    revision: Revision.describe(
      "The revision of the tenant's catalogues: raised by one by every change of any of them",
    ),
    ...madeAndChanged,
  })
  .meta({
    id: 'Provider',
    description: "Someone or something that sees the patient: a physician, a clinic's room, a laboratory",
  })
