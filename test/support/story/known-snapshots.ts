import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'

/** Digests of the snapshots of a convenio's periods, as they were when each revision was the newest. */
export interface KnownSnapshots {
  /** Takes those of the first and the last day of every period that prices. */
  take(revision: number): Promise<void>
  /** Those that are others now; there must be none. */
  differing(): Promise<string[]>
  count(): number
}

export function knownSnapshots(clinic: TestTenant, path: string): KnownSnapshots {
  const digests = new Map<string, string>()
  const ask = async (address: string) => {
    const { status, body } = await clinic.rest('GET', address)
    return status === 200 ? (body.digest as string) : null
  }
  return {
    async take(revision) {
      const { body } = await clinic.rest('GET', `${path}/contracts?limit=200`)
      for (const { id, validity_start, validity_end } of body.items as Record<string, string | null>[]) {
        for (const day of new Set([validity_start, validity_end ?? validity_start])) {
          const address = `${path}/contracts/${id}/snapshot?event_date=${day}&revision=${revision}`
          const digest = await ask(address)
          if (digest !== null) digests.set(address, digest)
        }
      }
    },
    async differing() {
      const changed: string[] = []
      for (const [address, digest] of digests) if ((await ask(address)) !== digest) changed.push(address)
      return changed
    },
    count: () => digests.size,
  }
}
