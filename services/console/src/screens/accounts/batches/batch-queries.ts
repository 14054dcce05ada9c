import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'

/** Which lines of a batch a list shows. */
export interface LineFilter {
  readonly batch_id: string
  readonly verdict: string | null
  readonly guide: string | null
}

/** The address of the same lines as a file. */
export function exportOfLines({ batch_id, verdict, guide }: LineFilter, format: 'csv' | 'xlsx'): string {
  const query = { format, ...(verdict !== null && { verdict }), ...(guide !== null && { guide }) }
  return `/v1/billing/batches/${batch_id}/lines?${new URLSearchParams(query).toString()}`
}

export const batchOf = (batch_id: string) =>
  queryOptions({
    queryKey: ['billing', 'batch', batch_id],
    queryFn: ({ signal }) => vigencia.billingBatches.get.query({ batch_id }, { signal }),
  })

export const sumsOf = (batch_id: string, by: NonNullable<Api.BillingBatchesSummaryInput['by']>) =>
  queryOptions({
    queryKey: ['billing', 'batch', batch_id, 'sums', by],
    queryFn: ({ signal }) => vigencia.billingBatches.summary.query({ batch_id, by }, { signal }),
    placeholderData: keepPreviousData,
  })

export const lineOf = (batch_id: string, line_id: number) =>
  queryOptions({
    queryKey: ['billing', 'batch', batch_id, 'line', line_id],
    queryFn: ({ signal }) => vigencia.billingBatches.line.query({ batch_id, line_id }, { signal }),
  })

/** Whether the clinic has read any batch at all, also one that was removed. */
export const hasBatches = queryOptions({
  queryKey: ['billing', 'any'],
  queryFn: async ({ signal }) => {
    const { total } = await vigencia.billingBatches.list.query({ include_removed: true, limit: 1 }, { signal })
    return total > 0
  },
})
