import { queryOptions } from '@tanstack/react-query'
import { entriesOfLog, type LogEntry } from '../../api/change-logs.ts'
import { vigencia } from '../../api/vigencia.ts'
import { filtersIn, logIn, type LogSearch } from './log-search.ts'

interface Place {
  readonly offset: number
  readonly limit: number
}

/** A page of the log that the address names, of the entries that its filters choose, the newest first. */
export const entriesOf = (search: LogSearch, place: Place, signal?: AbortSignal) =>
  entriesOfLog(logIn(search), { ...filtersIn(search), ...place }, signal)

/** The most that a list answers at once. */
const MOST = 200

/** Every entry that the filters choose, page after page. */
export async function allEntriesOf(search: LogSearch): Promise<LogEntry[]> {
  const all: LogEntry[] = []
  for (;;) {
    const { items, total } = await entriesOf(search, { offset: all.length, limit: MOST })
    all.push(...items)
    if (items.length === 0 || all.length >= total) return all
  }
}

/** One entry by its place, whatever the filters choose. */
export const entryAt = (search: LogSearch, revision: number) =>
  queryOptions({
    queryKey: ['changeLog', logIn(search), 'entry', revision],
    queryFn: async ({ signal }) => {
      // an entry of the agreement that a period's log leaves out is found all the same
      const { items } = await entriesOfLog({ ...logIn(search), period: undefined }, { limit: 1, revision }, signal)
      return items[0] ?? null
    },
  })

export const convenioNamed = (convenio_id: string) =>
  queryOptions({
    queryKey: ['convenios', convenio_id],
    queryFn: ({ signal }) => vigencia.convenios.get.query({ convenio_id }, { signal }),
  })

export const periodsOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['contracts', convenio_id, 'list'],
    queryFn: ({ signal }) =>
      vigencia.contracts.list.query({ convenio_id, include_inactive: true, limit: MOST }, { signal }),
  })
