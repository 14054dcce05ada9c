import type { restore } from '@vigencia/contracts/appointment-types'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAppointmentType, nameMustBeFree } from './find-appointment-type.ts'

export const restoreAppointmentType: UseCase<typeof restore> = async (work, { appointment_type_id }) => {
  const { type, change } = await openAppointmentType(work, appointment_type_id)
  if (type.is_active) return { ...type, revision: change.revision - 1 }
  await nameMustBeFree(work, type)
  work.em.assign(type, { is_active: true, updated_at: work.now })
  await change.record({
    change_type: 'restore',
    change_description: `Appointment type "${type.name}" restored`,
    affected_table: 'appointment_types',
    previous_values: { id: type.id, is_active: false },
    new_values: { id: type.id, is_active: true },
  })
  return { ...type, revision: change.revision }
}
