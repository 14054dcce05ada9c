import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'

export const actOf = (act: Api.ActsQuoteInput) =>
  queryOptions({
    queryKey: ['acts', 'quote', act],
    queryFn: ({ signal }) => vigencia.acts.quote.query(act, { signal }),
    staleTime: 0,
  })
