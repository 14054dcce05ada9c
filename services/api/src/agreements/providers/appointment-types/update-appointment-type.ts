import type { update } from '@vigencia/contracts/appointment-types'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAppointmentType, appointmentTypeValues, nameMustBeFree } from './find-appointment-type.ts'

export const updateAppointmentType: UseCase<typeof update> = async (work, { appointment_type_id, ...fields }) => {
  const { type, change } = await openAppointmentType(work, appointment_type_id)
  if (type.is_active) await nameMustBeFree(work, { id: type.id, ...fields })
  const previous_values = appointmentTypeValues(type, change.revision - 1)
  work.em.assign(type, { ...fields, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Appointment type "${type.name}" updated`,
    affected_table: 'appointment_types',
    previous_values,
    new_values: appointmentTypeValues(type, change.revision),
  })
  return { ...type, revision: change.revision }
}
