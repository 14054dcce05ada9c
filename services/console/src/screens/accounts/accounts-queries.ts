import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'

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

export const statementOf = (statement_id: string) =>
  queryOptions({
    queryKey: ['billing', 'statement', statement_id],
    queryFn: ({ signal }) => vigencia.billingStatements.get.query({ statement_id }, { signal }),
  })

/** One item of a statement, by its place in the file. */
export const itemOf = (statement_id: string, item_no: number) =>
  queryOptions({
    queryKey: ['billing', 'statement', statement_id, 'item', item_no],
    queryFn: async ({ signal }) => {
      const input = { statement_id, offset: item_no - 1, limit: 1 }
      const { items } = await vigencia.billingStatements.items.query(input, { signal })
      return items[0] ?? null
    },
  })

/** The items with a cut that the contract does not justify. */
export const unjustifiedOf = (statement_id: string) =>
  queryOptions({
    queryKey: ['billing', 'statement', statement_id, 'unjustified'],
    queryFn: async ({ signal }) => {
      const found: Api.StatementItem[] = []
      const input = { statement_id, judgement: 'unjustified' as const, limit: 200 }
      for await (const one of vigencia.billingStatements.items.all(input, { signal })) found.push(one)
      return found
    },
  })

/** The appeals against a statement, the newest first. */
export const appealsAgainst = (statement_id: string) =>
  queryOptions({
    queryKey: ['billing', 'appeals', 'against', statement_id],
    queryFn: ({ signal }) => vigencia.billingAppeals.list.query({ statement_id, limit: 200 }, { signal }),
  })

export const appealOf = (appeal_id: string) =>
  queryOptions({
    queryKey: ['billing', 'appeal', appeal_id],
    queryFn: ({ signal }) => vigencia.billingAppeals.get.query({ appeal_id }, { signal }),
  })

export const settingsOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['billing', 'settings', convenio_id],
    queryFn: ({ signal }) => vigencia.tissSettings.get.query({ convenio_id }, { signal }),
  })
