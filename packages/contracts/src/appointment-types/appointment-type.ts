import { z } from 'zod'
import { Id } from '../values/id.ts'
import { Revision } from '../values/count.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { label, text } from '../values/text.ts'

export const AppointmentTypeId = Id.describe('The appointment type')

export const appointmentTypeFields = {
  name: label(255).describe('Display name, unique among active appointment types'),
  notes: text(10_000).nullable().default(null).describe('Administrative notes'),
}

/**
 * The purpose of an appointment, such as a first visit or a return. Type rules of contract periods name it by its id.
 */
export const AppointmentType = z
  .object({
    id: AppointmentTypeId,
    name: z.string().describe('Display name'),
    notes: z.string().nullable().describe('Administrative notes; null: none'),
    is_active: z.boolean().describe('Whether it is in use; false: deactivated'),
    revision: Revision.describe(
      "The revision of the tenant's catalogues: raised by one by every change of any of them",
    ),
    ...madeAndChanged,
  })
  .meta({ id: 'AppointmentType', description: 'The purpose of an appointment, such as a first visit or a return' })
