import { useRef } from 'react'
import type { Api } from '@vigencia/client'
import { usePagedRows, type PagedRows } from '../../components/data-grid/use-paged-rows.ts'
import { askPreview, previewKey, type Paging } from './reajuste-queries.ts'
import type { ActInHand } from './use-act.ts'

/** The prices that the address asks for. All of them: without a page. */
export function pagingOf({ search }: ActInHand, offset = 0, limit: number | null = null): Paging {
  return { show: search.show ?? 'all', search: search.search ?? null, order: 'code', offset, limit }
}

/**
 * The prices of the preview, page by page. While a preview with another price by hand is on its way, those of the one
 * before stay: the grid keeps its place, and the cell that was typed into its text.
 */
export function usePrices(hand: ActInHand): PagedRows<Api.PriceMove> {
  const { input, search } = hand
  const rows = usePagedRows<Api.PriceMove>(
    [...previewKey(input), 'prices', search.show ?? 'all', search.search ?? ''],
    async (offset, limit, signal) => {
      const { prices, total } = await askPreview(input, pagingOf(hand, offset, limit), signal)
      return { items: prices, total }
    },
  )
  const before = useRef(rows)
  if (!rows.isLoading || rows.error !== null) before.current = rows
  const { total, at, known } = before.current
  return rows.isLoading && rows.error === null
    ? { ...rows, total, at, known, isLoading: before.current.isLoading }
    : rows
}
