import type { z } from 'zod'
import type { iafaReport } from '@vigencia/contracts/insurance-plans/iafa-report.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { revisionOfPlans } from '../coverage/revision-of-plans.ts'
import { KNOWN, ofEntry } from '../coverage/version-then.ts'

type PlanOfAnIafa = z.output<typeof iafaReport.output>['items'][number]

type Row = Omit<PlanOfAnIafa, 'validity_start' | 'validity_end' | 'finding'> & {
  readonly validity_start: string
  readonly validity_end: string | null
  readonly product_iafa_code: string | null
}

/** The plans that are valid on the day $2, as known at revision $3, of tenant $1. Those without a code come first. */
const STATEMENT = `
select p.iafa_code, p.id as plan_id, p.code, p.description,
       p.validity_start::text as validity_start, p.validity_end::text as validity_end,
       p.guarantor_id, guarantor.business_name as guarantor_name, p.product_id, product.code as product_code,
       product.description as product_description, product.iafa_code as product_iafa_code, lines.benefit_count
  from (select $2::date as day, $3::bigint as at_revision) a
  join lateral (
    select v.* from plans.plan_versions v
     where v.tenant_id = $1 and ${KNOWN} and v.days @> a.day and v.is_active
       and v.validity_start <= a.day and (v.validity_end is null or v.validity_end >= a.day)) p on true
  ${ofEntry('contact', 'p.guarantor_id', 'v.business_name', 'guarantor')}
  ${ofEntry('product', 'p.product_id', 'v.code, v.description, v.iafa_code')}
  left join lateral (
    select count(*)::integer as benefit_count from plans.plan_lines e
      join plans.plan_line_versions v on v.tenant_id = $1 and v.id = e.id and ${KNOWN}
     where e.tenant_id = $1 and e.plan_id = p.id and v.days @> a.day and v.is_active) lines on true
 order by (p.iafa_code = '') desc, p.iafa_code collate "C", p.code collate "C", p.id`

/** The regulator's list: plans by IAFA code, as they are valid on a day. */
export const reportIafas: UseCase<typeof iafaReport> = async (work, input) => {
  const on = input.on ?? work.today
  const revision = await revisionOfPlans(work, input)
  const rows = await work.sql<Row>(STATEMENT, [work.tenant.id, on.toString(), revision])
  const items = rows.map(planOf)
  return { on, revision, finding_count: items.filter(({ finding }) => finding !== null).length, items }
}

function planOf({ product_iafa_code, validity_start, validity_end, ...plan }: Row): PlanOfAnIafa {
  return {
    ...plan,
    validity_start: dayOf(validity_start),
    validity_end: validity_end === null ? null : dayOf(validity_end),
    finding: findingOf(plan, product_iafa_code),
  }
}

function findingOf(plan: Pick<Row, 'iafa_code' | 'code' | 'product_code'>, productIafa: string | null): string | null {
  if (plan.iafa_code !== '') return null
  const hint = productIafa ? ` Its product ${plan.product_code} has ${productIafa}.` : ''
  return `Plan ${plan.code} has no IAFA code, which the regulator asks for.${hint}`
}
