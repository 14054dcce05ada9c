import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'

export type IafaReport = Awaited<ReturnType<typeof vigencia.iafaReport.get.query>>
export type PlanOfAnIafa = IafaReport['items'][number]

export const iafasOn = (on: string | null) =>
  queryOptions({
    queryKey: ['iafaReport', on],
    queryFn: ({ signal }) => vigencia.iafaReport.get.query({ on }, { signal }),
  })
