import type { deactivate } from '@vigencia/contracts/appointment-types'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAppointmentType } from './find-appointment-type.ts'

export const deactivateAppointmentType: UseCase<typeof deactivate> = async (work, { appointment_type_id }) => {
  const { type, change } = await openAppointmentType(work, appointment_type_id)
  if (!type.is_active) return null
  work.em.assign(type, { is_active: false, updated_at: work.now })
  await change.record({
    change_type: 'deactivate',
    change_description: `Appointment type "${type.name}" deactivated`,
    affected_table: 'appointment_types',
    previous_values: { id: type.id, is_active: true },
    new_values: { id: type.id, is_active: false },
  })
  return null
}
