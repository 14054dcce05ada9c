import { AppointmentType as AppointmentTypeOnTheWire } from '@vigencia/contracts/appointment-types/appointment-type.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { MasterNoun } from '../../master-data/master-noun.ts'
import { AppointmentType, CurrentAppointmentType } from './appointment-type.ts'

/** Appointment types among the master data. */
export const appointmentTypeNoun: MasterNoun<AppointmentType, 'appointment_type_id'> = {
  word: 'Appointment type',
  idName: 'appointment_type_id',
  entity: AppointmentType,
  current: CurrentAppointmentType,
  onTheWire: AppointmentTypeOnTheWire,
  table: 'appointment_types',
  stream: 'tenant',
  notFound: 'appointment_type_not_found',
  mustBeFree: nameMustBeFree,
}

/**
 * A name belongs to one active appointment type. A unique index guards it.
 * @throws Refusal `appointment_type_name_taken`
 */
async function nameMustBeFree(work: UnitOfWork, { id, name }: Pick<AppointmentType, 'id' | 'name'>): Promise<void> {
  const others = await work.sql(
    `select from contracts.appointment_types
      where tenant_id = $1 and is_active and id <> $2 and normalize(name) = $3 limit 1`,
    [work.tenant.id, id, nfc(name)],
  )
  if (others.length > 0)
    throw new Refusal('appointment_type_name_taken', `Another active appointment type is called "${name}".`)
}
