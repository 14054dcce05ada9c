import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import type { ComboOption } from '../../components/combo-box/combo-box.tsx'
import type { AgreementsSearch } from './agreements-search.ts'

export const ON_A_PAGE = 20

/** Which agreements the address asks for. */
export const filterIn = ({ find, state = 'active' }: AgreementsSearch) => ({
  search: find ?? null,
  is_active: state === 'all' ? null : state === 'active',
})

/** A page of agreements with their periods and findings: what ends soon comes first, as the service decides. */
export const timelinesOf = ({ find, state = 'active', page = 1 }: AgreementsSearch) =>
  queryOptions({
    queryKey: ['contracts', 'timelines', find ?? '', state, page],
    queryFn: ({ signal }) => {
      const input = { ...filterIn({ find, state }), offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE }
      return vigencia.contracts.timelines.query(input, { signal })
    },
    placeholderData: keepPreviousData,
  })

/** One agreement, where it is open and not on the page. */
export const timelineOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['contracts', 'timelines', 'one', convenio_id],
    queryFn: async ({ signal }) => {
      const { items } = await vigencia.contracts.timelines.query({ convenio_id, is_active: null }, { signal })
      return items[0] ?? null
    },
  })

export async function searchConvenios(search: string, signal: AbortSignal): Promise<ComboOption[]> {
  const input = { search: search === '' ? null : search, is_active: true, limit: 50 }
  const { items } = await vigencia.convenios.list.query(input, { signal })
  return items.map(({ id, name, ans_code }) => ({ id, text: name, detail: ans_code ?? undefined }))
}
