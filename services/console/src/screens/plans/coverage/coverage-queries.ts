import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'
import { callsOf } from '../catalogues/entry-calls.ts'

type CoverageRequest = Parameters<typeof vigencia.coverage.quote.query>[0]
export type CoverageQuote = Awaited<ReturnType<typeof vigencia.coverage.quote.query>>

export const coverageOf = (request: CoverageRequest) =>
  queryOptions({
    queryKey: ['coverage', request],
    queryFn: ({ signal }) => vigencia.coverage.quote.query(request, { signal }),
  })

/** The lines of a plan on a day: the benefits that may be asked for. */
export const linesOf = (plan_id: number, on: string) =>
  queryOptions({
    queryKey: ['planLines', 'of', plan_id, on],
    queryFn: async ({ signal }) =>
      (await callsOf('planLines').list.query({ plan_id, on, limit: 200 }, { signal })).items,
  })
