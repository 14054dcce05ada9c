import type { Client } from 'pg'

/** What is asked of the list of quotes. */
export interface Input {
  readonly convenio_id: string
  readonly procedure_code: string
  readonly event_date: string
  readonly appointment_type_id: string | null
  readonly quantity: number
  readonly revision: number | null
}

/** All that the tables say about one question, each number as its decimal text; null where there is none. */
export interface StoredFacts {
  readonly payment_type: string | null
  readonly newest: string | null
  readonly period_id: string | null
  readonly table_named: string | null
  readonly table_known: string | null
  readonly table_price: string | null
  readonly percentage: string | null
  readonly adjustments: readonly string[] | null
  readonly copay_enabled: boolean | null
  readonly copay_percent: string | null
  readonly copay_cap: string | null
  readonly requires_card: boolean | null
  readonly requires_authorization: boolean | null
  readonly has_rule: boolean
  readonly rule_covers: boolean | null
  readonly rule_authorization: boolean | null
  readonly rule_percent: string | null
  readonly rule_cap: string | null
  readonly override_cents: string | null
  readonly override_covers: boolean | null
  readonly own_purse_cents: string | null
}

/**
 * Looks up each question on its own, as somebody would who knows the tables and nothing of the service. As known at a
 * revision: what was known from then or before, and was not known otherwise by then.
 */
const FACTS = `
  select c.payment_type, k.revision::text as newest, p.id as period_id, p.cbhpm_table_version as table_named,
         t.id as table_known, r.price::text as table_price, p.cbhpm_percentage::text as percentage,
         p.table_adjustments::text[] as adjustments, p.copay_enabled, p.default_copay_percent::text as copay_percent,
         p.default_copay_max_cents::text as copay_cap, p.requires_card_number as requires_card, p.requires_authorization,
         u.id is not null as has_rule, u.is_covered as rule_covers, u.requires_authorization as rule_authorization,
         u.copay_percent::text as rule_percent, u.copay_max_cents::text as rule_cap,
         o.price_cents::text as override_cents, o.is_covered as override_covers, s.price_cents::text as own_purse_cents
    from rows from (jsonb_to_recordset($2) as (convenio_id uuid, procedure_code text, event_date date, appointment_type_id uuid, revision bigint))
    with ordinality as q (convenio_id, procedure_code, event_date, appointment_type_id, revision, n)
    left join contracts.convenios c on c.tenant_id = $1 and c.id = q.convenio_id
    left join platform.chains k on k.tenant_id = $1 and k.chain_id = c.id
   cross join lateral (select coalesce(q.revision, k.revision) as revision) at
    left join lateral (
      select p.* from contracts.period_validities v join contracts.periods p on p.tenant_id = $1 and p.id = v.period_id
       where v.tenant_id = $1 and v.convenio_id = c.id and v.days @> q.event_date
         and v.status in ('active', 'terminated', 'expired', 'renewed') and coalesce(v.closed_reason, '') not in ('revocation', 'correction')
         and v.known_from <= at.revision and coalesce(v.known_until > at.revision, true)) p on true
    left join contracts.type_rules u
           on u.tenant_id = $1 and u.period_id = p.id and u.appointment_type_id = q.appointment_type_id and not u.is_deleted
    left join contracts.overrides o
           on o.tenant_id = $1 and o.period_id = p.id and o.procedure_code = q.procedure_code and not o.is_deleted
    left join lateral (
      select v.price_cents from contracts.particular_price_versions v
       where v.tenant_id = $1 and v.convenio_id = c.id and v.procedure_code = q.procedure_code and v.days @> q.event_date
         and v.known_from <= at.revision and coalesce(v.known_until > at.revision, true)) s on true
    left join lateral (
      select a.table_id as id from contracts.table_availabilities a
       where a.tenant_id = $1 and a.convenio_id = c.id and a.version = p.cbhpm_table_version and a.known_from <= at.revision) t on true
    left join contracts.price_table_rows r on r.tenant_id = $1 and r.table_id = t.id and r.procedure_code = q.procedure_code
   order by q.n`

/** The facts of each question, in their order; the same question may have two where the tables contradict themselves. */
export async function storedFacts(
  superuser: Client,
  tenantId: string,
  input: readonly Input[],
): Promise<StoredFacts[]> {
  const { rows } = await superuser.query<StoredFacts>(FACTS, [tenantId, JSON.stringify(input)])
  if (rows.length !== input.length)
    throw new Error(`${input.length} questions have ${rows.length} answers in the tables`)
  return rows
}
