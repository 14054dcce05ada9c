import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'

/** The items of a statement with a cut that the contract does not justify. */
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
