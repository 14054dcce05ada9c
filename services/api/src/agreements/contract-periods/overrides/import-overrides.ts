import type { importFile } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { digestMade, digestReplaced } from '@vigencia/database/change-log/replay/made-rows.ts'
import { MADE_OVERRIDES } from '../period/digested-children.ts'
import { findDraft, openDraft } from '../period/find-period.ts'
import { rejectTaken, stagePrices } from '../../../imports/staged-prices.ts'
import { useStoredCodes } from '../../../imports/use-stored-codes.ts'

export const OVERRIDE_COLUMNS = {
  of: 'overrides',
  known: ['procedure_code', 'procedure_name', 'price', 'notes', 'is_covered'],
  required: ['procedure_code', 'price'],
}

export const importOverrides: UseCase<typeof importFile> = async (
  work,
  { dry_run, existing, convenio_id, period_id, ...upload },
) => {
  const path = { convenio_id, period_id }
  await findDraft(work, path)
  const report = await stagePrices(work, upload, OVERRIDE_COLUMNS)
  // the lock comes behind the upload, so that nobody waits for it; earlier findings may have changed since
  work.em.clear()
  const { change } = await openDraft(work, path)
  const period = [work.tenant.id, period_id]
  await useStoredCodes(work, { statement: STORED, parameters: period })
  if (existing === 'refuse')
    await rejectTaken(work, report, {
      statement: TAKEN,
      parameters: period,
      reason: (code) =>
        `${code} has an override in this period already: existing=update replaces it, existing=skip leaves it`,
    })
  if (!report.isClean && !dry_run) throw report.asRefusal()
  const merged = report.isClean ? await mergeOverrides(work, path, change.at, existing) : NOTHING
  if (!dry_run && merged.created_count + merged.updated_count > 0) {
    const made = await digestMade(work, MADE_OVERRIDES, { period_id, made_at: change.at.toString() })
    const replaced = { period_id, replaced_at: change.at.toString() }
    await change.record({
      change_type: 'import',
      change_description: `${merged.created_count} overrides added and ${merged.updated_count} replaced by an import`,
      affected_table: 'overrides',
      affected_record_count: made.count,
      period_id,
      new_values: {
        row_count: report.rowCount,
        ...merged,
        digest: made.digest,
        made: [made],
        ...(merged.updated_count > 0 && { replaced: [await digestReplaced(work, MADE_OVERRIDES, replaced)] }),
      },
    })
  }
  return { ...report.fields(dry_run), ...merged }
}

/** What an import did to the overrides of a draft. */
interface Merged {
  readonly created_count: number
  readonly updated_count: number
  readonly skipped_count: number
}

const NOTHING: Merged = { created_count: 0, updated_count: 0, skipped_count: 0 }

/** Makes overrides of the staged rows. One that is replaced stays, deleted at the instant of the change that did it. */
async function mergeOverrides(
  work: UnitOfWork,
  { convenio_id, period_id }: { readonly convenio_id: string; readonly period_id: string },
  at: Instant,
  existing: 'refuse' | 'update' | 'skip',
): Promise<Merged> {
  const period = [work.tenant.id, period_id]
  const skipped = existing === 'refuse' ? [] : await work.sql(existing === 'skip' ? SKIPPED : UNCHANGED, period)
  const replaced = existing === 'update' ? await work.sql(REPLACED, [...period, at.toString()]) : []
  const made = await work.sql(INSERT, [work.tenant.id, convenio_id, period_id, at.toString()])
  return {
    created_count: made.length - replaced.length,
    updated_count: replaced.length,
    skipped_count: skipped.length,
  }
}

const STORED = `
  select procedure_code, code_form from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted`

const TAKEN = `
  select s.line, s.procedure_code
    from pg_temp.staged_prices s
    join contracts.overrides o
      on o.tenant_id = $1 and o.period_id = $2 and o.procedure_code = s.procedure_code and not o.is_deleted`

const INSERT = `
  insert into contracts.overrides
    (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, is_covered, notes, created_at, updated_at)
  select $1, id, $2, $3, procedure_code, procedure_name, price_cents, price_cents is not null, notes, $4::timestamptz, $4::timestamptz
    from pg_temp.staged_prices
  returning null`

const SKIPPED = `
  delete from pg_temp.staged_prices s using contracts.overrides o
   where o.tenant_id = $1 and o.period_id = $2 and o.procedure_code = s.procedure_code and not o.is_deleted
  returning 1`

const UNCHANGED = `
  delete from pg_temp.staged_prices s using contracts.overrides o
   where o.tenant_id = $1 and o.period_id = $2 and o.procedure_code = s.procedure_code and not o.is_deleted
     and o.price_cents is not distinct from s.price_cents and o.procedure_name is not distinct from s.procedure_name
     and o.notes is not distinct from s.notes and o.metadata is null
  returning 1`

const REPLACED = `
  update contracts.overrides o set is_deleted = true, updated_at = $3::timestamptz
    from pg_temp.staged_prices s
   where o.tenant_id = $1 and o.period_id = $2 and o.procedure_code = s.procedure_code and not o.is_deleted
  returning 1`
