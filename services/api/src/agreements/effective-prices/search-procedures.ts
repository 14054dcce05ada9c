import type { searchProcedures as card } from '@vigencia/contracts/pricing'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { listsOf } from './codes-of-day.ts'
import { loadPricedDay } from './load-priced-day.ts'

interface Found {
  readonly code: string | null
  readonly name: string | null
  readonly total: number
}

/** The lists of a day are looked into once: for the page and for the count of all. */
function foundQuery(lists: readonly { readonly from: string }[], pageAt: number): string {
  const holds = (column: string) => `position(plans.folded($2) in plans.folded(${column})) > 0`
  const parts = lists.map(
    (
      { from },
      place,
    ) => `select ${place} as place, procedure_code collate "C" as code, procedure_name as name from ${from}
      and (${holds('procedure_code')} or ${holds('procedure_name')})`,
  )
  return `
    with found as materialized (
      select distinct on (code) code, name, position(plans.folded($2) in plans.folded(code)) = 1 as begins
        from (${parts.join(' union all ')}) priced order by code, name is null, place, name)
    select p.code, p.name, t.total from (select count(*)::integer as total from found) t
      left join (select * from found order by begins desc, code offset $${pageAt} limit $${pageAt + 1}) p on true
      order by p.begins desc, p.code`
}

/** The procedures that something prices on a day, by a part of their code or their name. */
export function searchProcedures(service: QuoteService): UseCase<typeof card> {
  return async (work, { search, offset, limit, ...input }) => {
    const day = await loadPricedDay(service, (run) => run(work), input)
    const { lists, values } = listsOf(day)
    if (lists.length === 0) return { items: [], total: 0, offset, limit }
    const pageAt = values.length + 3
    const found = await work.sql<Found>(foundQuery(lists, pageAt), [work.tenant.id, search, ...values, offset, limit])
    const items = found.flatMap(({ code, name }) =>
      code === null ? [] : [{ procedure_code: code, procedure_name: name }],
    )
    return { items, total: found[0]?.total ?? 0, offset, limit }
  }
}
