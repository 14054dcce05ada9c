import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'
import type { PricedDay } from './load-priced-day.ts'

// a list of quotes takes as many in one stretch
const CODES_A_PART = 10_000

export type NamedCode = readonly [code: string, name: string | null]

/**
 * A part of the codes that something prices, each once and in code-point order.
 * The name is that of the price that comes first, unless it has none.
 */
function partQuery(byBytes: boolean): string {
  const code = byBytes ? 'procedure_code' : 'procedure_code collate "C"'
  const first = `${code} > $2 order by ${code} limit ${CODES_A_PART}`
  return `
    with priced as (
      (select 1 as place, ${code} as code, procedure_name as name from contracts.overrides
        where tenant_id = $1 and period_id = $3::uuid and not is_deleted and ${first})
      union all
      (select 2, ${code}, procedure_name from contracts.particular_price_versions
        where tenant_id = $1 and convenio_id = $4::uuid and known_from <= $5 and (known_until is null or known_until > $5)
          and days @> $6::date and ${first})
      union all
      (select 3, procedure_code, procedure_name from contracts.price_table_rows
        where tenant_id = $1 and table_id = $7::uuid and procedure_code > $2 order by procedure_code limit ${CODES_A_PART})),
    named as (
      select distinct on (code collate "C") code collate "C" as code, name from priced
       order by code collate "C", name is null, place limit ${CODES_A_PART})
    select coalesce(json_agg(json_build_array(code, name) order by code), '[]')::text as codes from named`
}

/** The next part is read while one is priced and sent. */
export async function* codesOfDay(read: ReadTransaction, day: PricedDay): AsyncGenerator<NamedCode[]> {
  const { convenio_id, event_date } = day.input
  const query = partQuery(day.sortsByBytes)
  const rest = [day.periodId, day.isSelfPay ? convenio_id : null, day.revision, event_date.toString(), day.tableId]
  const load = async ({ tenant, sql }: UnitOfWork, after: string) => {
    const [row] = await sql<{ codes: string }>(query, [tenant.id, after, ...rest])
    return JSON.parse(row?.codes ?? '[]') as NamedCode[]
  }
  let part = await read((work) => load(work, ''))
  while (part.length > 0) {
    const [last] = part.at(-1) as NamedCode
    const next = part.length < CODES_A_PART ? Promise.resolve([]) : read((work) => load(work, last))
    next.catch(() => undefined) // the error is thrown where the part is awaited, unless nobody wants it any more
    yield part
    part = await next
  }
}
