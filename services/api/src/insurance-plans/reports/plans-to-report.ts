import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { ContactOfPlan, PlanToReport } from '@vigencia/domain/insurance-plans/plan-findings.ts'
import { KNOWN, ofEntry } from '../coverage/version-then.ts'

/** A plan as it is read, with what its findings are taken from. */
export interface StoredPlan {
  readonly plan_id: number
  readonly code: string
  readonly description: string
  readonly iafa_code: string
  readonly validity_start: string
  readonly validity_end: string | null
  readonly guarantor_id: number
  readonly product_id: number | null
  readonly guarantor: StoredContact
  readonly contracting_party: StoredContact
  readonly product: { readonly code: string; readonly description: string; readonly iafa_code: string } | null
  readonly lines: readonly { benefit_code: string; coverage_type: string | null; coverage_subtype: string | null }[]
  readonly ends: readonly { benefit_code: string; day: string }[]
}

interface StoredContact {
  readonly code: string
  readonly business_name: string
  readonly tax_code: string
  readonly is_active: boolean
  readonly starts_later: string | null
  readonly unknown_type: number | null
  readonly shared_with: readonly string[] | null
}

const CONTACT = `v.code, v.business_name, btrim(v.tax_code) as tax_code,
    (select v.contact_type_id where v.contact_type_id > 0 and not exists (
      select from plans.contact_types t where t.tenant_id = $1 and t.id = v.contact_type_id)) as unknown_type,
    (select array_remove(r.codes, v.code) from repeated r where r.tax_code = btrim(v.tax_code)) as shared_with`

/** Those that are valid on the day. */
export const VALID_ON_THE_DAY = `v.days @> a.day and v.is_active
       and v.validity_start <= a.day and (v.validity_end is null or v.validity_end >= a.day)`

/** Those of some ids ($4), each by its version of the day or its next one, while they are to price at all. */
export const OF_THESE_IDS = `v.id = any ($4::integer[]) and v.is_active and (v.validity_end is null or v.validity_end >= a.day)
       and v.version_id = (
         select f.version_id from plans.plan_versions f
          where f.tenant_id = $1 and f.id = v.id and int8range(f.known_from, f.known_until) @> a.at_revision
          order by f.days @> a.day desc, lower(f.days) nulls first limit 1)`

/**
 * Plans of tenant $1 on the day $2, as known at revision $3. A plan that starts later is looked at on its first day.
 * What must be read of many plans at once is read once: which RUC several contacts have.
 */
export function plansToReport(which: string): string {
  return `
with repeated as materialized (
  select btrim(v.tax_code) as tax_code, array_agg(v.code order by v.code) as codes
    from (select $2::date as day, $3::bigint as at_revision) a
    join plans.contact_versions v on v.tenant_id = $1 and ${KNOWN} and v.days @> a.day and v.is_active and btrim(v.tax_code) <> ''
   group by 1 having count(distinct v.id) > 1
)
select a.id as plan_id, a.code, a.description, a.iafa_code, a.validity_start::text as validity_start,
       a.validity_end::text as validity_end, a.guarantor_id, a.product_id, to_jsonb(guarantor) as guarantor,
       to_jsonb(contracting_party) as contracting_party, to_jsonb(product) as product,
       coalesce(covered.lines, '[]') as lines, coalesce(covered.ends, '[]') as ends
  from (
    select v.*, greatest(a.day, v.validity_start) as day, a.at_revision
      from (select $2::date as day, $3::bigint as at_revision) a
      join plans.plan_versions v on v.tenant_id = $1 and ${KNOWN} and ${which}) a
  ${ofEntry('contact', 'a.guarantor_id', CONTACT, 'guarantor')}
  ${ofEntry('contact', 'a.contracting_party_id', CONTACT, 'contracting_party')}
  ${ofEntry('product', 'a.product_id', 'v.code, v.description, v.iafa_code')}
  left join lateral (
    select jsonb_agg(jsonb_build_object('benefit_code', benefit.code, 'coverage_type', v.coverage_type,
             'coverage_subtype', v.coverage_subtype) order by e.id) filter (where v.days @> a.day) as lines,
           jsonb_agg(jsonb_build_object('benefit_code', benefit.code, 'day', greatest(lower(v.days), upper(v.days) - 1))
             order by e.id) filter (where lower(v.days) is not null or upper(v.days) is not null) as ends
      from plans.plan_lines e
      join plans.plan_line_versions v on v.tenant_id = $1 and v.id = e.id and ${KNOWN}
      ${ofEntry('benefit', 'e.benefit_id', 'v.code')}
     where e.tenant_id = $1 and e.plan_id = a.id and v.is_active) covered on true
 order by (a.iafa_code = '') desc, a.iafa_code collate "C", a.code collate "C", a.id`
}

export function planToReport(plan: StoredPlan): PlanToReport {
  const { product } = plan
  return {
    code: plan.code,
    iafaCode: plan.iafa_code,
    product: product && { code: product.code, iafaCode: product.iafa_code },
    guarantor: contactOf(plan.guarantor),
    contractingParty: contactOf(plan.contracting_party),
    validityEnd: dayOrNull(plan.validity_end),
    lines: plan.lines.map(({ benefit_code, coverage_type, coverage_subtype }) => ({
      benefitCode: benefit_code,
      coverageType: coverage_type,
      coverageSubtype: coverage_subtype,
    })),
    endsOfLines: plan.ends.map(({ benefit_code, day }) => ({ benefitCode: benefit_code, day: dayOf(day) })),
  }
}

function contactOf({
  code,
  tax_code,
  is_active,
  starts_later,
  unknown_type,
  shared_with,
}: StoredContact): ContactOfPlan {
  return {
    code,
    taxCode: tax_code,
    isActive: is_active && starts_later === null,
    sharedWith: shared_with ?? [],
    unknownType: unknown_type,
  }
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : dayOf(text)
}
