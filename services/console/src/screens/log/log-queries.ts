import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { filtersIn, type LogSearch } from './log-search.ts'

export type Entry = Api.ChangeLogEntry

interface EntryPage {
  readonly items: readonly Entry[]
  readonly total: number
}

interface Place {
  readonly offset: number
  readonly limit: number
  readonly revision?: number
}

/** A page of the log that the address names, of the entries that its filters choose, the newest first. */
export function entriesOf(search: LogSearch, place: Place, signal?: AbortSignal): Promise<EntryPage> {
  const input = { ...filtersIn(search), ...place }
  const { of, convenio: convenio_id = '', period } = search
  const options = signal === undefined ? {} : { signal }
  if (of === 'plans') return vigencia.changeLog.listOfPlans.query(input, options)
  return period === undefined
    ? vigencia.changeLog.list.query({ convenio_id, ...input }, options)
    : vigencia.changeLog.listOfPeriod.query({ convenio_id, period_id: period, ...input }, options)
}

/** The most that a list answers at once. */
const MOST = 200

/** Every entry that the filters choose, page after page. */
export async function allEntriesOf(search: LogSearch): Promise<Entry[]> {
  const all: Entry[] = []
  for (;;) {
    const { items, total } = await entriesOf(search, { offset: all.length, limit: MOST })
    all.push(...items)
    if (items.length === 0 || all.length >= total) return all
  }
}

/** One entry by its place, whatever the filters choose. */
export const entryAt = (search: LogSearch, revision: number) =>
  queryOptions({
    queryKey: ['changeLog', search.of, search.convenio, 'entry', revision],
    queryFn: async ({ signal }) => {
      const { of, convenio } = search
      const { items } = await entriesOf({ of, convenio }, { offset: 0, limit: 1, revision }, signal)
      return items[0] ?? null
    },
  })

/** Walks the whole chain, and compares the rows with it too, if that is wanted. */
export function verifyLog({ of, convenio = '' }: LogSearch, rows: boolean) {
  return of === 'plans'
    ? vigencia.changeLog.verifyOfPlans.query({ rows })
    : vigencia.changeLog.verify.query({ convenio_id: convenio, rows })
}

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
