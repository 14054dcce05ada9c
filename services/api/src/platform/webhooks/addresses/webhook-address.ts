import { Refusal } from '@vigencia/domain/refusals.ts'
import { hostOf, isNumeric, isPublicAddress } from './public-address.ts'

/** Hosts that the operator lists, as `name` or `name:port`. They may be private, and without TLS. */
export type ListedHosts = ReadonlySet<string>

export const isListed = (url: URL, hosts: ListedHosts): boolean => hosts.has(url.host) || hosts.has(url.hostname)

/** Why events may not go to an address; null: they may, if its name stands for public addresses alone. */
export function addressFault(url: URL, hosts: ListedHosts): string | null {
  if (url.username !== '' || url.password !== '') return 'must hold no name and no password'
  if (url.hash !== '') return 'must have no fragment'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must be https'
  if (isListed(url, hosts)) return null
  if (url.protocol !== 'https:') return 'must be https'
  if (
    isNumeric(url)
      ? !isPublicAddress(hostOf(url))
      : /^localhost$|\.(localhost|local|internal)$|^[^.]+$/i.test(hostOf(url))
  )
    return 'must be at a public address, or at a host that the operator lists in WEBHOOK_HOSTS'
  return null
}

/** @throws Refusal `webhook_address_refused` */
export function mustBeAllowed(text: string, hosts: ListedHosts): void {
  const fault = addressFault(new URL(text), hosts)
  if (fault !== null)
    throw new Refusal('webhook_address_refused', `"url" ${fault}.`, [{ path: ['url'], message: fault }])
}
