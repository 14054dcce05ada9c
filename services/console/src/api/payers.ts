import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

/** Payers by a part of a name or an ANS code; an empty text asks for the first ones. */
export async function searchPayers(search: string, signal: AbortSignal) {
  const input = { search: search === '' ? null : search, limit: 50 }
  const { items } = await vigencia.convenios.list.query(input, { signal })
  return items.map(({ id, name, ans_code }) => ({ id, text: name, detail: ans_code ?? undefined }))
}

/** The name of a payer, with its periods in time. */
export const periodsOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['contracts', 'timeline', convenio_id],
    queryFn: ({ signal }) => vigencia.contracts.timeline.query({ convenio_id }, { signal }),
    placeholderData: keepPreviousData,
  })

/** The names of all payers by their ids, also of those that were deactivated. */
export const payerNames = queryOptions({
  queryKey: ['convenios', 'names'],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
    const names = new Map<string, string>()
    for await (const { id, name } of vigencia.convenios.list.all({ limit: 200 }, { signal })) names.set(id, name)
    return names
  },
  staleTime: 60_000,
})
