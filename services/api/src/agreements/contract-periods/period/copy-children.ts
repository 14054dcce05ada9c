import type { z } from 'zod'
import type { TypeRule } from '@vigencia/contracts/type-rules/type-rule.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Way } from './copy-overrides.ts'

/** A type rule as a request says it. */
export type NewTypeRule = Pick<
  z.output<typeof TypeRule>,
  | 'appointment_type_id'
  | 'is_covered'
  | 'requires_authorization'
  | 'copay_percent'
  | 'copay_max_cents'
  | 'plan_id'
  | 'accommodation'
  | 'provider_id'
  | 'specialty'
  | 'notes'
>

export async function copyTypeRules(work: UnitOfWork, { convenio_id, from, to, at }: Way): Promise<number> {
  const copied = await work.sql(
    `insert into contracts.type_rules (tenant_id, id, convenio_id, period_id, appointment_type_id, is_covered, requires_authorization,
       copay_percent, copay_max_cents, plan_id, accommodation, provider_id, specialty, notes, created_at, updated_at)
     select tenant_id, contracts.uuid_v7($5), $2, $4, appointment_type_id, is_covered, requires_authorization,
            copay_percent, copay_max_cents, plan_id, accommodation, provider_id, specialty, notes, $5, $5
       from contracts.type_rules where tenant_id = $1 and period_id = $3 and not is_deleted
     returning id`,
    [work.tenant.id, convenio_id, from, to, at.toString()],
  )
  return copied.length
}

/** Gives a new period the type rules that a request says whole. */
export async function addTypeRules(
  work: UnitOfWork,
  { convenio_id, to, at }: Way,
  rules: readonly NewTypeRule[],
): Promise<number> {
  const rows = rules.map((rule) => ({ ...rule, copay_percent: rule.copay_percent && toNumber(rule.copay_percent) }))
  const added = await work.sql(
    `insert into contracts.type_rules (tenant_id, id, convenio_id, period_id, appointment_type_id, is_covered, requires_authorization,
       copay_percent, copay_max_cents, plan_id, accommodation, provider_id, specialty, notes, created_at, updated_at)
     select $1, contracts.uuid_v7($4), $2, $3, appointment_type_id, is_covered, requires_authorization,
            copay_percent, copay_max_cents, plan_id, accommodation, provider_id, specialty, notes, $4, $4
       from jsonb_to_recordset($5) as t (appointment_type_id uuid, is_covered boolean, requires_authorization boolean,
         copay_percent numeric, copay_max_cents bigint, plan_id uuid, accommodation text, provider_id uuid, specialty text, notes text)
     returning id`,
    [work.tenant.id, convenio_id, to, at.toString(), JSON.stringify(rows)],
  )
  return added.length
}

export async function countChildren(
  work: UnitOfWork,
  periodId: string,
): Promise<{ overrides: number; type_rules: number }> {
  const [counted] = await work.sql<{ overrides: number; type_rules: number }>(
    `select (select count(*)::int from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted) as overrides,
            (select count(*)::int from contracts.type_rules where tenant_id = $1 and period_id = $2 and not is_deleted) as type_rules`,
    [work.tenant.id, periodId],
  )
  return counted ?? { overrides: 0, type_rules: 0 }
}
