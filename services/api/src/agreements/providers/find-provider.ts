import { z } from 'zod'
import { Provider as ProviderOnTheWire } from '@vigencia/contracts/providers/provider.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { openTenant } from '../../platform/tenants/open-tenant.ts'
import { CurrentProvider, Provider } from './provider.ts'

function providerNotFound(id: string): Refusal {
  return new Refusal('provider_not_found', `Provider not found: ${id}`)
}

/** @throws Refusal `provider_not_found` */
export async function findProvider(work: UnitOfWork, id: string): Promise<CurrentProvider> {
  const found = await work.em.findOne(CurrentProvider, { tenant_id: work.tenant.id, id })
  if (found === null) throw providerNotFound(id)
  return found
}

/**
 * A provider under the lock of the tenant's catalogues, with their next revision open. Links are made and ended under it
 * too.
 * @throws Refusal `provider_not_found`
 */
export async function openProvider(work: UnitOfWork, id: string): Promise<{ provider: Provider; change: Change }> {
  const change = await openTenant(work)
  const provider = await work.em.findOne(Provider, { tenant_id: work.tenant.id, id })
  if (provider === null) throw providerNotFound(id)
  return { provider, change }
}

/**
 * A professional registry belongs to one active provider. A unique index guards it. Names may be shared.
 * @throws Refusal `provider_registry_taken`
 */
export async function registryMustBeFree(
  work: UnitOfWork,
  { id, registry }: Pick<Provider, 'id' | 'registry'>,
): Promise<void> {
  if (registry === null) return
  const other = await work.em.findOne(Provider, {
    tenant_id: work.tenant.id,
    registry,
    is_active: true,
    id: { $ne: id },
  })
  if (other !== null)
    throw new Refusal('provider_registry_taken', `The registry ${registry} is that of "${other.name}".`)
}

/** @throws Refusal `provider_inactive` */
export function providerMustBeActive(provider: Provider): void {
  if (!provider.is_active)
    throw new Refusal('provider_inactive', `"${provider.name}" is deactivated: restore it first.`)
}

/** As the API shows it, for the change log. */
export function providerValues(provider: Provider, revision: number): unknown {
  return z.encode(ProviderOnTheWire, { ...provider, revision })
}
