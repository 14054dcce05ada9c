import { isIPv6 } from 'node:net'
import type { AnonymousAccess } from './anonymous-access.ts'
import { anonymousNetworks, type NetworkSettings } from './anonymous-networks.ts'
import { anonymousTenant, type TenantSettings } from './anonymous-tenant.ts'
import { networksOf, wordsOf } from '@vigencia/server/networks/networks.ts'

interface AccessSettings extends TenantSettings, NetworkSettings {
  readonly API_HOST: string
  readonly LEGACY_ANONYMOUS_HOSTS: string
}

/** Names that every machine has for itself. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** The address that stands for all addresses, which is no host's name. */
const EVERYWHERE = ['0.0.0.0', '[::]']

/**
 * The rule for callers without a key, by the settings; null: nobody gets in.
 * @throws OperatorError where the tenant is not there
 */
export async function readAnonymousAccess(settings: AccessSettings): Promise<AnonymousAccess | null> {
  const tenant = await anonymousTenant(settings)
  if (tenant === null) return null
  const { API_HOST, LEGACY_ANONYMOUS_HOSTS } = settings
  const listensAt = isIPv6(API_HOST) ? `[${API_HOST}]` : API_HOST
  const hosts = [...OWN_NAMES, listensAt, ...wordsOf(LEGACY_ANONYMOUS_HOSTS)].map((host) => host.toLowerCase())
  return {
    tenant,
    networks: networksOf(anonymousNetworks(settings)),
    hosts: new Set(hosts.filter((host) => !EVERYWHERE.includes(host))),
  }
}
