import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { AppointmentType as AppointmentTypeOnTheWire } from '@vigencia/contracts/appointment-types/appointment-type.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'

/** An appointment type with the revision of the tenant's stream, for reads. */
export type CurrentAppointmentType = z.output<typeof AppointmentTypeOnTheWire> & { tenant_id: string }

/** The entity that a command loads and changes. */
export type AppointmentType = Omit<CurrentAppointmentType, 'revision'>

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  name: p.text(),
  notes: p.text().nullable(),
  is_active: p.boolean(),
  created_at: p.type(InstantColumn),
  updated_at: p.type(InstantColumn),
}

export const AppointmentType = entity<AppointmentType>({
  name: 'AppointmentType',
  tableName: 'contracts.appointment_types',
  properties,
})

export const CurrentAppointmentType = entity<CurrentAppointmentType>({
  name: 'CurrentAppointmentType',
  tableName: 'contracts.current_appointment_types',
  readonly: true,
  properties: { ...properties, revision: p.type(CountColumn) },
})
