import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Convenio, CurrentConvenio } from './convenio.ts'
import { findRecord, openRecord, recordNotFound } from '../master-data/find-record.ts'
import { convenioNoun } from './convenio-noun.ts'

export function convenioNotFound(id: string): Refusal {
  return recordNotFound(convenioNoun, id)
}

/** @throws Refusal `convenio_not_found` */
export function findConvenio(work: UnitOfWork, id: string): Promise<CurrentConvenio> {
  return findRecord(work, convenioNoun, id)
}

/**
 * A convenio under its lock, with its next revision open. Every change of what it prices goes through here.
 * @throws Refusal `convenio_not_found`
 */
export async function openConvenio(work: UnitOfWork, id: string): Promise<{ convenio: Convenio; change: Change }> {
  const { record: convenio, change } = await openRecord(work, convenioNoun, id)
  return { convenio, change }
}

/** @throws Refusal `convenio_inactive` */
export function mustBeActive(convenio: Pick<Convenio, 'name' | 'is_active'>): void {
  if (!convenio.is_active)
    throw new Refusal('convenio_inactive', `"${convenio.name}" is deactivated: restore it first.`)
}
