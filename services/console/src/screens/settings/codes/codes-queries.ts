import { queryOptions } from '@tanstack/react-query'
import type { Snvs } from '@vigencia/client'
import { snvs } from '../../../api/vigencia.ts'

export type Code = Snvs.RegistryCode

interface Wanted {
  readonly event: number | undefined
  readonly version: number | undefined
}

const codesInput = ({ event, version }: Wanted) => ({ event_id: event ?? null, version: version ?? null })

export const fetchCodes = (wanted: Wanted, offset: number, limit: number, signal: AbortSignal) =>
  snvs.codeLists.list.query({ ...codesInput(wanted), offset, limit }, { signal })

export const everyCode = (wanted: Wanted) => snvs.codeLists.list.all(codesInput(wanted))

/** What is said of the list itself: its registry, version, and when it was fetched. */
export const codeList = queryOptions({
  queryKey: ['codeLists', 'newest'],
  queryFn: ({ signal }) => snvs.codeLists.list.query({ limit: 1 }, { signal }),
})

export const codeVersions = queryOptions({
  queryKey: ['codeLists', 'versions'],
  queryFn: ({ signal }) => snvs.codeLists.versions.query({ limit: 50 }, { signal }),
})
