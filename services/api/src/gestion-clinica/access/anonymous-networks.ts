export interface NetworkSettings {
  readonly NODE_ENV: string
  readonly LEGACY_ANONYMOUS_NETWORKS?: string | undefined
}

/** This machine. */
const USUAL_NETWORKS = '127.0.0.0/8,::1/128'

/**
 * From where a caller needs no key. In production an operator names the networks: a proxy on the same machine would
 * bring every caller in by the default one.
 */
export function anonymousNetworks({ NODE_ENV, LEGACY_ANONYMOUS_NETWORKS }: NetworkSettings): string {
  return LEGACY_ANONYMOUS_NETWORKS ?? (NODE_ENV === 'production' ? '' : USUAL_NETWORKS)
}
