import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'
import type { PricedDay } from './load-priced-day.ts'

// a list of quotes takes as many in one stretch
const CODES_A_PART = 10_000

export type NamedCode = readonly [code: string, name: string | null]

/** A list that holds codes. `repeats`: the order of rows that share a code; null: none do. */
interface CodeList {
  readonly from: string
  readonly repeats: string | null
}

const BY_QUALIFIERS = `procedure_name is null, coalesce(further_terms::text, '') collate "C"`

/** The lists of a day that hold codes, in the order in which they price, and the parameters from $3 on. */
export function listsOf(day: PricedDay): { readonly lists: readonly CodeList[]; readonly values: readonly unknown[] } {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value) + 2}`
  const lists: CodeList[] = []
  if (day.periodId !== null)
    lists.push({
      from: `contracts.overrides where tenant_id = $1 and period_id = ${parameter(day.periodId)}::uuid and not is_deleted`,
      repeats: BY_QUALIFIERS,
    })
  if (day.isSelfPay) {
    const revision = `${parameter(day.revision)}::bigint`
    lists.push({
      from: `contracts.particular_price_versions where tenant_id = $1 and convenio_id = ${parameter(day.input.convenio_id)}::uuid
          and known_from <= ${revision} and (known_until is null or known_until > ${revision})
          and days @> ${parameter(day.input.event_date.toString())}::date`,
      repeats: null,
    })
  }
  const { code_table: requested = null } = day.input
  for (const { tableId, codeTable } of day.period?.sources ?? []) {
    if (codeTable !== null && requested !== null && codeTable !== requested) continue
    // no table behind one that is not known prices anything
    if (tableId === null) break
    lists.push({
      from: `contracts.price_table_rows where tenant_id = $1 and table_id = ${parameter(tableId)}::uuid`,
      repeats: null,
    })
  }
  return { lists, values }
}

/**
 * A part of the codes that something prices, each once and in code-point order.
 * The name is that of the price that comes first, unless it has none.
 */
function partQuery(lists: readonly CodeList[], byBytes: boolean): string {
  const code = byBytes ? 'procedure_code' : 'procedure_code collate "C"'
  const parts = lists.map(
    (
      { from, repeats },
      place,
    ) => `(select ${repeats === null ? '' : `distinct on (${code})`} ${place} as place, ${code} as code, procedure_name as name from ${from}
        and ${code} > $2 order by ${code} ${repeats === null ? '' : `, ${repeats}`} limit ${CODES_A_PART})`,
  )
  // one list alone has each code once, and comes in the order of its index
  const named =
    parts.length === 1
      ? parts.join('')
      : `(select distinct on (code collate "C") code collate "C" as code, name from (${parts.join(' union all ')}) priced
           order by code collate "C", name is null, place limit ${CODES_A_PART})`
  return `
    select coalesce(array_to_json(array_agg(code order by code)), '[]')::text as codes,
           coalesce(array_to_json(array_agg(name order by code)), '[]')::text as names from ${named} named`
}

/** The next part is read while one is priced and sent. */
export async function* codesOfDay(read: ReadTransaction, day: PricedDay): AsyncGenerator<NamedCode[]> {
  const { lists, values } = listsOf(day)
  const query = partQuery(lists, day.sortsByBytes)
  const load = async ({ tenant, sql }: UnitOfWork, after: string): Promise<NamedCode[]> => {
    const [row] = await sql<{ codes: string; names: string }>(query, [tenant.id, after, ...values])
    const names = JSON.parse(row?.names ?? '[]') as (string | null)[]
    return (JSON.parse(row?.codes ?? '[]') as string[]).map((code, at) => [code, names[at] ?? null])
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
