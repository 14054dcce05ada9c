import { Refusal } from '@vigencia/domain/refusals.ts'
import { isLoopback } from '@vigencia/server/networks/is-loopback.ts'
import { hostOf } from '../webhooks/addresses/public-address.ts'
import { addressFault, type ListedHosts } from '../webhooks/addresses/webhook-address.ts'

/** Why nothing is sent to an address of an issuer; null: it may be. Without TLS it is on this machine alone. */
export function issuerAddressFault(url: URL, hosts: ListedHosts): string | null {
  const fault = addressFault(url, hosts)
  if (fault !== null) return fault.replace('WEBHOOK_HOSTS', 'SIGN_IN_HOSTS')
  return url.protocol === 'https:' || isLoopback(hostOf(url)) ? null : 'must be https'
}

/** @throws Refusal `issuer_address_refused` */
export function mustBeAllowedIssuer(text: string, hosts: ListedHosts): void {
  const url = new URL(text)
  const fault = issuerFault(url) ?? issuerAddressFault(url, hosts)
  if (fault !== null)
    throw new Refusal('issuer_address_refused', `"issuer" ${fault}.`, [{ path: ['issuer'], message: fault }])
}

/** The address of a document would be taken as it is, whatever issuer the document names. */
function issuerFault({ search, pathname }: URL): string | null {
  if (search !== '') return 'must hold no query'
  return pathname.includes('/.well-known/') ? 'must be the issuer itself, and not its document' : null
}
