import { Provider as ProviderOnTheWire } from '@vigencia/contracts/providers/provider.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { MasterNoun } from '../master-data/master-noun.ts'
import { CurrentProvider, Provider } from './provider.ts'

/** Providers among the master data. Their links to convenios are made and ended under the same lock. */
export const providerNoun: MasterNoun<Provider, 'provider_id'> = {
  word: 'Provider',
  idName: 'provider_id',
  entity: Provider,
  current: CurrentProvider,
  onTheWire: ProviderOnTheWire,
  table: 'providers',
  stream: 'tenant',
  notFound: 'provider_not_found',
  mustBeFree: registryMustBeFree,
}

/**
 * A professional registry belongs to one active provider. A unique index guards it. Names may be shared.
 * @throws Refusal `provider_registry_taken`
 */
async function registryMustBeFree(
  work: UnitOfWork,
  { id, registry }: Pick<Provider, 'id' | 'registry'>,
): Promise<void> {
  if (registry === null) return
  const [other] = await work.sql<Pick<Provider, 'name'>>(
    `select name from contracts.providers
      where tenant_id = $1 and is_active and id <> $2 and normalize(registry) = $3 order by id limit 1`,
    [work.tenant.id, id, nfc(registry)],
  )
  if (other !== undefined)
    throw new Refusal('provider_registry_taken', `The registry ${registry} is that of "${other.name}".`)
}

/** @throws Refusal `provider_inactive` */
export function providerMustBeActive(provider: Provider): void {
  if (!provider.is_active)
    throw new Refusal('provider_inactive', `"${provider.name}" is deactivated: restore it first.`)
}
