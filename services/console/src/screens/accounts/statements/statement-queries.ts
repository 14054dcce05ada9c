import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'

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
