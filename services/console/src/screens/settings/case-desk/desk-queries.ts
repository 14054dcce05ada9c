import { queryOptions } from '@tanstack/react-query'
import type { Snvs } from '@vigencia/client'
import { snvs } from '../../../api/vigencia.ts'

export type Desk = Snvs.CaseDesk
export type Registry = NonNullable<Desk['registry']>

export const desk = queryOptions({
  queryKey: ['caseDesk'],
  queryFn: ({ signal }) => snvs.caseDesk.get.query({}, { signal }),
})

export const caseFigures = queryOptions({
  queryKey: ['cases', 'figures'],
  queryFn: ({ signal }) => snvs.caseDesk.figures.query({}, { signal }),
})
