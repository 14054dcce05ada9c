import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { PlanFinding } from '@vigencia/domain/insurance-plans/plan-findings.ts'
import { KNOWN } from '../coverage/version-then.ts'

/** The fields of the tariff that name an entry of a list. */
const LISTS = [
  ['segus_classification_id', 'plans.segus_classifications', 'SEGUS classification'],
  ['susalud_classification_id', 'plans.susalud_classifications', 'SUSALUD classification'],
  ['susalud_dental_classification_id', 'plans.susalud_dental_classifications', 'SUSALUD dental classification'],
  ['price_type_id', 'plans.price_types', 'price type'],
  ['cost_centre_id', 'plans.cost_centres', 'cost centre'],
  ['ledger_account_id', 'plans.ledger_accounts', 'ledger account'],
] as const

const NAMED = LISTS.map(
  ([field, list, called]) => `
  select '${called}' as called, v.${field} as id, v.code, v.id as item_id
    from a join plans.tariff_item_versions v on v.tenant_id = $1 and ${KNOWN} and v.days @> a.day and v.is_active
   where v.${field} > 0 and not exists (select from ${list} e where e.tenant_id = $1 and e.id = v.${field})`,
).join(' union all ')

const STATEMENT = (which: string) => `
with a as (select $2::date as day, $3::bigint as at_revision), named as (${NAMED})
select called, id, count(*)::text as count, (array_agg(code order by code))[1:3] as codes
  from named ${which} group by called, id order by called collate "C", id limit 100`

interface Unlisted {
  readonly called: string
  readonly id: number
  readonly count: string
  readonly codes: readonly string[]
}

/** Ids of the tariff that no list holds, all or those of one item. They are taken, and the client's forms show nothing for them. */
export async function listFindings(
  work: UnitOfWork,
  on: Day,
  revision: number,
  itemId: number | null = null,
): Promise<PlanFinding[]> {
  const values = [work.tenant.id, on.toString(), revision]
  const rows =
    itemId === null
      ? await work.sql<Unlisted>(STATEMENT(''), values)
      : await work.sql<Unlisted>(STATEMENT('where item_id = $4'), [...values, itemId])
  return rows.map(({ called, id, count, codes }) => ({
    code: 'id_in_no_list',
    detail: `${count} tariff ${count === '1' ? 'item has' : 'items have'} the ${called} ${id}, which no list holds: ${codes.join(', ')}${Number(count) > codes.length ? ', …' : ''}.`,
  }))
}
