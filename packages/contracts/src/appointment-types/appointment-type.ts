import { z } from 'zod'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
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
    name: z.string(),
    notes: z.string().nullable(),
    is_active: z.boolean(),
    revision: z.int().describe("The revision of the tenant's catalogues: raised by one by every change of any of them"),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'AppointmentType' })
