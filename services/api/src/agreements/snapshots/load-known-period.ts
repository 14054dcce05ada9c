import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'
import type { KnownPeriod } from '@vigencia/domain/agreements/snapshot-rules.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { SnapshotAnswer } from './snapshot-answer.ts'

interface Place {
  readonly convenio_id: string
  readonly period_id: string
  readonly revision: number
}

type Shown = Pick<
  SnapshotAnswer,
  | 'cbhpm_table_version'
  | 'cbhpm_percentage'
  | 'table_adjustments'
  | 'reajuste_percent'
  | 'copay_enabled'
  | 'default_copay_percent'
  | 'default_copay_max_cents'
  | 'requires_card_number'
  | 'requires_authorization'
  | 'act_rules'
  | 'price_sources'
>

/** A period as known at a revision, and the fields that a snapshot shows as they are. */
export type LoadedPeriod = KnownPeriod & { readonly days: Validity; readonly shown: Shown }

const PERIOD = `
  select p.is_deleted, v.days::text, v.status, v.closed_reason,
         (select min(w.known_from) from contracts.period_validities w
           where w.tenant_id = $1 and w.period_id = p.id and w.status <> 'draft')::text as activated_from,
         (json_build_object(
           'cbhpm_table_version', p.cbhpm_table_version, 'cbhpm_percentage', p.cbhpm_percentage,
           'table_adjustments', p.table_adjustments, 'reajuste_percent', p.reajuste_percent,
           'copay_enabled', p.copay_enabled, 'default_copay_percent', p.default_copay_percent,
           'default_copay_max_cents', p.default_copay_max_cents, 'requires_card_number', p.requires_card_number,
           'requires_authorization', p.requires_authorization)::jsonb
           || case when p.act_rules is null then '{}' else jsonb_build_object('act_rules', p.act_rules) end
           || case when p.price_sources is null then '{}' else jsonb_build_object('price_sources', p.price_sources) end)::text as shown
    from contracts.periods p
    left join contracts.period_validities v
      on v.tenant_id = $1 and v.period_id = p.id and v.known_from <= $4 and (v.known_until is null or v.known_until > $4)
   where p.tenant_id = $1 and p.convenio_id = $2 and p.id = $3`

interface Row {
  is_deleted: boolean
  days: string | null
  status: KnownPeriod['status'] | null
  closed_reason: KnownPeriod['closed_reason']
  activated_from: string | null
  shown: string
}

/** @throws Refusal `period_not_found`, also where it was not known yet */
export async function loadKnownPeriod(work: UnitOfWork, place: Place): Promise<LoadedPeriod> {
  const { convenio_id, period_id, revision } = place
  const [row] = await work.sql<Row>(PERIOD, [work.tenant.id, convenio_id, period_id, revision])
  if (row === undefined) throw new Refusal('period_not_found', `Contract period not found: ${period_id}`)
  if (row.is_deleted) throw new Refusal('period_not_found', `Contract period ${period_id} was deleted.`)
  const { days, status, closed_reason, activated_from } = row
  if (days === null || status === null)
    throw new Refusal('period_not_found', `Contract period ${period_id} was not known yet at revision ${revision}.`)
  return {
    id: period_id,
    status,
    closed_reason,
    activated_from: activated_from === null ? null : Number(activated_from),
    days: validityOfDateRange(days),
    shown: JSON.parse(row.shown) as Shown,
  }
}
