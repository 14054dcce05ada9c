import { z } from 'zod'
import { AppointmentType as AppointmentTypeOnTheWire } from '@vigencia/contracts/appointment-types/appointment-type.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { openTenant } from '../../../platform/tenants/open-tenant.ts'
import { AppointmentType, CurrentAppointmentType } from './appointment-type.ts'

function appointmentTypeNotFound(id: string): Refusal {
  return new Refusal('appointment_type_not_found', `Appointment type not found: ${id}`)
}

/** @throws Refusal `appointment_type_not_found` */
export async function findAppointmentType(work: UnitOfWork, id: string): Promise<CurrentAppointmentType> {
  const found = await work.em.findOne(CurrentAppointmentType, { tenant_id: work.tenant.id, id })
  if (found === null) throw appointmentTypeNotFound(id)
  return found
}

/**
 * An appointment type under the lock of the tenant's catalogues, with their next revision open.
 * @throws Refusal `appointment_type_not_found`
 */
export async function openAppointmentType(
  work: UnitOfWork,
  id: string,
): Promise<{ type: AppointmentType; change: Change }> {
  const change = await openTenant(work)
  const type = await work.em.findOne(AppointmentType, { tenant_id: work.tenant.id, id })
  if (type === null) throw appointmentTypeNotFound(id)
  return { type, change }
}

/**
 * A name belongs to one active appointment type. A unique index guards it.
 * @throws Refusal `appointment_type_name_taken`
 */
export async function nameMustBeFree(
  work: UnitOfWork,
  { id, name }: Pick<AppointmentType, 'id' | 'name'>,
): Promise<void> {
  const where = { tenant_id: work.tenant.id, name, is_active: true, id: { $ne: id } }
  if ((await work.em.findOne(AppointmentType, where)) !== null)
    throw new Refusal('appointment_type_name_taken', `Another active appointment type is called "${name}".`)
}

/** As the API shows it, for the change log. */
export function appointmentTypeValues(type: AppointmentType, revision: number): unknown {
  return z.encode(AppointmentTypeOnTheWire, { ...type, revision })
}
