import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { sameQualifiers } from '../period/qualified-children.ts'

/** For conditions: the override `o` of the period is the one that a staged row `s` stands for. */
export const SAME_OVERRIDE = `o.period_id = $2 and o.procedure_code = s.procedure_code and not o.is_deleted and ${sameQualifiers('o', 's')}`

/** What an import did to the overrides of a draft. */
interface Merged {
  readonly created_count: number
  readonly updated_count: number
  readonly skipped_count: number
}

export const NOTHING_MERGED: Merged = { created_count: 0, updated_count: 0, skipped_count: 0 }

/** Makes overrides of the staged rows. One that is replaced stays, deleted at the instant of the change that did it. */
export async function mergeStagedOverrides(
  work: UnitOfWork,
  { convenio_id, period_id }: { readonly convenio_id: string; readonly period_id: string },
  at: Instant,
  existing: 'refuse' | 'update' | 'skip',
): Promise<Merged> {
  const period = [work.tenant.id, period_id]
  if (existing === 'update') await work.sql(CARRIED, period)
  const skipped = existing === 'refuse' ? [] : await work.sql(existing === 'skip' ? SKIPPED : UNCHANGED, period)
  const replaced = existing === 'update' ? await work.sql(REPLACED, [...period, at.toString()]) : []
  const made = await work.sql(INSERT, [work.tenant.id, convenio_id, period_id, at.toString()])
  return {
    created_count: made.length - replaced.length,
    updated_count: replaced.length,
    skipped_count: skipped.length,
  }
}

// what a file does not say of a price that stays: a package is in none, and `fixed` only where it is wanted
const CARRIED = `
  update pg_temp.staged_prices s set fixed = coalesce(s.fixed, o.fixed), package = o.package
    from contracts.overrides o
   where o.tenant_id = $1 and ${SAME_OVERRIDE}
     and (o.fixed or o.package is not null) and s.price_cents is not null`

const INSERT = `
  insert into contracts.overrides
    (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, is_covered, notes,
     plan_id, accommodation, provider_id, specialty, fixed, package, created_at, updated_at)
  select $1, id, $2, $3, procedure_code, procedure_name, price_cents, price_cents is not null, notes,
         plan_id, accommodation, provider_id, specialty, coalesce(fixed, false), package, $4::timestamptz, $4::timestamptz
    from pg_temp.staged_prices
  returning null`

const SKIPPED = `
  delete from pg_temp.staged_prices s using contracts.overrides o
   where o.tenant_id = $1 and ${SAME_OVERRIDE}
  returning 1`

const UNCHANGED = `
  delete from pg_temp.staged_prices s using contracts.overrides o
   where o.tenant_id = $1 and ${SAME_OVERRIDE}
     and o.price_cents is not distinct from s.price_cents and o.procedure_name is not distinct from s.procedure_name
     and o.notes is not distinct from s.notes and o.fixed = coalesce(s.fixed, false)
     and o.metadata is null
  returning 1`

const REPLACED = `
  update contracts.overrides o set is_deleted = true, updated_at = $3::timestamptz
    from pg_temp.staged_prices s
   where o.tenant_id = $1 and ${SAME_OVERRIDE}
  returning 1`
