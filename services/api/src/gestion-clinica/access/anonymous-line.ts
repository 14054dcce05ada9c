import { anonymousNetworks, type NetworkSettings } from './anonymous-networks.ts'

/** The sentence at the start about who is let in without a key; null where no tenant is named. */
export function anonymousLine(settings: NetworkSettings & { readonly LEGACY_ANONYMOUS_TENANT?: string | undefined }) {
  if (settings.LEGACY_ANONYMOUS_TENANT === undefined) return null
  const networks = anonymousNetworks(settings)
  return networks === ''
    ? 'Nobody is let in to /api/* without a key: in production LEGACY_ANONYMOUS_NETWORKS has no default. Set it, or unset LEGACY_ANONYMOUS_TENANT.'
    : `Without a key, /api/* acts for the tenant "${settings.LEGACY_ANONYMOUS_TENANT}" when asked from ${networks}.`
}
