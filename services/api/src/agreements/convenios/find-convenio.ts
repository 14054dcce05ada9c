import { z } from 'zod'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { Convenio as ConvenioOnTheWire } from '@vigencia/contracts/convenios/convenio.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Convenio, CurrentConvenio } from './convenio.ts'

export function convenioNotFound(id: string): Refusal {
  return new Refusal('convenio_not_found', `Convenio not found: ${id}`)
}

/** @throws Refusal `convenio_not_found` */
export async function findConvenio(work: UnitOfWork, id: string): Promise<CurrentConvenio> {
  const found = await work.em.findOne(CurrentConvenio, { tenant_id: work.tenant.id, id })
  if (found === null) throw convenioNotFound(id)
  return found
}

/**
 * A convenio under its lock, with its next revision open. Every change of what it prices goes through here.
 * @throws Refusal `convenio_not_found`
 */
export async function openConvenio(work: UnitOfWork, id: string): Promise<{ convenio: Convenio; change: Change }> {
  const change = await work.change('convenio', id)
  const convenio = change && (await work.em.findOne(Convenio, { tenant_id: work.tenant.id, id }))
  if (change === null || convenio === null) throw convenioNotFound(id)
  return { convenio, change }
}

/** @throws Refusal `convenio_inactive` */
export function mustBeActive(convenio: Pick<Convenio, 'name' | 'is_active'>): void {
  if (!convenio.is_active)
    throw new Refusal('convenio_inactive', `"${convenio.name}" is deactivated: restore it first.`)
}

/** As the API shows it, for the change log. */
export function convenioValues(convenio: Convenio, revision: number): unknown {
  return z.encode(ConvenioOnTheWire, { ...convenio, revision })
}
