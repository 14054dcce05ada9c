import { useQueries, type QueryKey } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

export interface Page<Row> {
  readonly items: readonly Row[]
  readonly total: number
}

export interface PagedRows<Row> {
  readonly total: number
  /** The row at a place; undefined while its page is read. */
  readonly at: (index: number) => Row | undefined
  /** The rows of the pages that are here. */
  readonly known: readonly Row[]
  /** Asks for the pages that these rows are on. */
  readonly need: (from: number, to: number) => void
  readonly isLoading: boolean
  readonly error: unknown
  readonly again: () => void
}

const PAGE = 100

/**
 * Rows that the server pages: 4,000 of them behave like 24. What is not on the screen is not asked for.
 * @param fetchPage asks for `limit` rows from `offset`, such as `vigencia.overrides.list.query({ …, offset, limit })`
 */
export function usePagedRows<Row>(
  key: QueryKey,
  fetchPage: (offset: number, limit: number, signal: AbortSignal) => Promise<Page<Row>>,
): PagedRows<Row> {
  const [[from, to], setNeeded] = useState<readonly [number, number]>([0, 0])
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  // the first one is always there: it tells how many there are
  const wanted = pages.includes(0) ? pages : [0, ...pages]
  const results = useQueries({
    queries: wanted.map((page) => ({
      queryKey: [...key, 'page', page],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(page * PAGE, PAGE, signal),
    })),
  })
  const byPage = new Map(wanted.map((page, index) => [page, results[index]]))
  const need = useCallback((first: number, last: number) => {
    const next = [Math.floor(first / PAGE), Math.floor(last / PAGE)] as const
    setNeeded((now) => (now[0] === next[0] && now[1] === next[1] ? now : next))
  }, [])
  return {
    total: byPage.get(0)?.data?.total ?? 0,
    at: (index) => byPage.get(Math.floor(index / PAGE))?.data?.items[index % PAGE],
    known: results.flatMap(({ data }) => data?.items ?? []),
    need,
    isLoading: byPage.get(0)?.isPending ?? true,
    error: results.find(({ error }) => error !== null)?.error ?? null,
    again: () => void Promise.all(results.map((result) => result.refetch())),
  }
}

/** Rows that are all here, such as those of a preview. */
export function rowsOf<Row>(rows: readonly Row[]): PagedRows<Row> {
  return {
    total: rows.length,
    at: (index) => rows[index],
    known: rows,
    need: () => {},
    isLoading: false,
    error: null,
    again: () => {},
  }
}
