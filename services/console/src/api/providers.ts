import { queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

/** Providers by a part of a name or a registry; an empty text asks for the first ones. */
export async function searchProviders(search: string, signal: AbortSignal) {
  const input = { search: search === '' ? null : search, limit: 50 }
  const { items } = await vigencia.providers.list.query(input, { signal })
  return items.map(({ id, name, registry }) => ({ id, text: name, detail: registry ?? undefined }))
}

export const providerOf = (provider_id: string) =>
  queryOptions({
    queryKey: ['providers', provider_id],
    queryFn: ({ signal }) => vigencia.providers.get.query({ provider_id }, { signal }),
  })
