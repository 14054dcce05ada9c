import type { importFile } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { digestMade } from '@vigencia/database/change-log/replay/made-rows.ts'
import { MADE_OVERRIDES } from '../period/digested-children.ts'
import { findDraft, openDraft } from '../period/find-period.ts'
import { rejectTaken, stagePrices } from '../../../imports/staged-prices.ts'
import { useStoredCodes } from '../../../imports/use-stored-codes.ts'

const COLUMNS = {
  of: 'overrides',
  known: ['procedure_code', 'procedure_name', 'price', 'notes'],
  required: ['procedure_code', 'price'],
}

export const importOverrides: UseCase<typeof importFile> = async (
  work,
  { dry_run, convenio_id, period_id, ...upload },
) => {
  const path = { convenio_id, period_id }
  await findDraft(work, path)
  const report = await stagePrices(work, upload, COLUMNS)
  // the lock comes behind the upload, so that nobody waits for it; earlier findings may have changed since
  work.em.clear()
  const { change } = await openDraft(work, path)
  const period = [work.tenant.id, path.period_id]
  await useStoredCodes(work, { statement: STORED, parameters: period })
  await rejectTaken(work, report, {
    statement: TAKEN,
    parameters: period,
    reason: (code) => `${code} has an override in this period already`,
  })
  if (!report.isClean) {
    if (dry_run) return report.fields(dry_run)
    throw report.asRefusal()
  }
  await work.sql(INSERT, [work.tenant.id, path.convenio_id, path.period_id, change.at.toString()])
  if (!dry_run) {
    const place = { period_id: path.period_id, made_at: change.at.toString() }
    const made = await digestMade(work, MADE_OVERRIDES, place)
    await change.record({
      change_type: 'import',
      change_description: `${report.rowCount} overrides imported`,
      affected_table: 'overrides',
      affected_record_count: report.rowCount,
      period_id: path.period_id,
      new_values: { row_count: report.rowCount, digest: made.digest, made: [made] },
    })
  }
  return report.fields(dry_run)
}

const STORED = `
  select procedure_code from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted`

const TAKEN = `
  select s.line, s.procedure_code
    from pg_temp.staged_prices s
    join contracts.overrides o
      on o.tenant_id = $1 and o.period_id = $2 and o.procedure_code = s.procedure_code and not o.is_deleted`

const INSERT = `
  insert into contracts.overrides
    (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, notes, created_at, updated_at)
  select $1, id, $2, $3, procedure_code, procedure_name, price_cents, notes, $4::timestamptz, $4::timestamptz
    from pg_temp.staged_prices
  returning null`
