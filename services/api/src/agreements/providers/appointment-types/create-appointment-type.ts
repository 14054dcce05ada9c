import type { create } from '@vigencia/contracts/appointment-types'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../../../platform/tenants/open-tenant.ts'
import { appointmentTypeValues, nameMustBeFree } from './find-appointment-type.ts'
import { AppointmentType } from './appointment-type.ts'

export const createAppointmentType: UseCase<typeof create> = async (work, input) => {
  const change = await openTenant(work)
  const id = work.newId()
  await nameMustBeFree(work, { id, ...input })
  const keys = { tenant_id: work.tenant.id, id, is_active: true, created_at: work.now, updated_at: work.now }
  const type = work.em.create(AppointmentType, { ...input, ...keys })
  await change.record({
    change_type: 'create',
    change_description: `Appointment type "${type.name}" created`,
    affected_table: 'appointment_types',
    new_values: appointmentTypeValues(type, change.revision),
  })
  return { ...type, revision: change.revision }
}
