import type { importFile } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { digestMade, digestReplaced } from '@vigencia/database/change-log/replay/made-rows.ts'
import { MADE_OVERRIDES } from '../period/digested-children.ts'
import { findDraft, openDraft } from '../period/find-period.ts'
import { mergeStagedOverrides, NOTHING_MERGED, SAME_OVERRIDE } from './merge-staged-overrides.ts'
import { findQualifiers } from './staged-qualifiers.ts'
import { rejectTaken, stagePrices } from '../../../imports/staged-prices.ts'
import { QUALIFIER_COLUMNS } from '../../../imports/qualifier-cells.ts'
import { useStoredCodes } from '../../../imports/use-stored-codes.ts'

const KNOWN = [
  'procedure_code',
  'procedure_name',
  'price',
  'notes',
  'is_covered',
  ...QUALIFIER_COLUMNS,
  'fixed',
] as const

export type OverrideColumn = (typeof KNOWN)[number]

export const OVERRIDE_COLUMNS = { of: 'overrides', known: KNOWN, required: ['procedure_code', 'price'] }

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
  await findQualifiers(work, report, convenio_id)
  const period = [work.tenant.id, period_id]
  // a code that the file has in two writings would come to stand twice in one
  if (report.isClean) await useStoredCodes(work, { statement: STORED, parameters: period })
  if (existing === 'refuse')
    await rejectTaken(work, report, {
      statement: TAKEN,
      parameters: period,
      reason: (code) =>
        `${code} has an override in this period already: existing=update replaces it, existing=skip leaves it`,
    })
  if (!report.isClean && !dry_run) throw report.asRefusal()
  const merged = report.isClean ? await mergeStagedOverrides(work, path, change.at, existing) : NOTHING_MERGED
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

const STORED = `
  select procedure_code, code_form from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted`

const TAKEN = `
  select s.line, s.procedure_code
    from pg_temp.staged_prices s
    join contracts.overrides o on o.tenant_id = $1 and ${SAME_OVERRIDE}`
