import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'

/** Where a period is. */
export interface PeriodPath {
  readonly convenio_id: string
  readonly period_id: string
}

export const periodOf = (path: PeriodPath) =>
  queryOptions({
    queryKey: ['contracts', 'period', path],
    queryFn: ({ signal }) => vigencia.contracts.get.query(path, { signal }),
  })

export const convenioOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['convenios', convenio_id],
    queryFn: ({ signal }) => vigencia.convenios.get.query({ convenio_id }, { signal }),
  })

/** Who froze the period: the entry of its activation, or of the act that made it. */
export const frozenBy = (path: PeriodPath, activated_at: string | null) =>
  queryOptions({
    queryKey: ['changeLog', 'frozen', path, activated_at],
    queryFn: async ({ signal }) => {
      const { items } = await vigencia.changeLog.listOfPeriod.query({ ...path, limit: 200 }, { signal })
      return items.findLast(({ at }) => activated_at !== null && at >= activated_at) ?? null
    },
    enabled: activated_at !== null,
    staleTime: Infinity,
  })

export const pricesOn = (convenio_id: string, event_date: string) =>
  queryOptions({
    queryKey: ['pricing', 'prices', convenio_id, event_date],
    queryFn: ({ signal }) => vigencia.pricing.prices.query({ convenio_id, event_date }, { signal }),
    placeholderData: keepPreviousData,
  })

export const typeRulesOf = (path: PeriodPath) =>
  queryOptions({
    queryKey: ['contracts', 'type-rules', path],
    queryFn: ({ signal }) => vigencia.typeRules.list.query({ ...path, limit: 200 }, { signal }),
  })

/** What each preset of rules of acts would set in the period. */
export const actPresetsOf = (path: PeriodPath) =>
  queryOptions({
    queryKey: ['contracts', 'act-presets', path],
    queryFn: ({ signal }) => vigencia.actRules.presets.query(path, { signal }),
  })
