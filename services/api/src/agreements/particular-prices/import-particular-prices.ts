import type { z } from 'zod'
import type { importFile } from '@vigencia/contracts/particular-prices'
import type { ImportReport } from '../../imports/import-report.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { digestVersions } from './digested-versions.ts'
import { rejectTaken, stagePrices } from '../../imports/staged-prices.ts'
import { useStoredCodes } from '../../imports/use-stored-codes.ts'
import { mustTakePrices, openCatalogue } from './find-particular-price.ts'
import { mergeStaged, NOTHING_MERGED, type Merged } from './merge-staged-prices.ts'

export const PARTICULAR_PRICE_COLUMNS = {
  of: 'particular prices',
  known: ['procedure_code', 'procedure_name', 'price', 'valid_from', 'notes'],
  required: ['procedure_code', 'procedure_name', 'price'],
}

export const importParticularPrices: UseCase<typeof importFile> = async (
  work,
  { convenio_id, existing, dry_run, ...upload },
) => {
  mustTakePrices(await findConvenio(work, convenio_id))
  const report = await stagePrices(work, upload, PARTICULAR_PRICE_COLUMNS)
  // the lock comes behind the upload, so that nobody waits for it; earlier findings may have changed since
  work.em.clear()
  const change = await openCatalogue(work, convenio_id)
  const catalogue = [work.tenant.id, convenio_id]
  // a code that the file has in two writings would come to stand twice in one
  if (report.isClean) await useStoredCodes(work, { statement: STORED, parameters: catalogue })
  if (existing === 'refuse')
    await rejectTaken(work, report, {
      statement: TAKEN,
      parameters: catalogue,
      reason: (code) => `${code} has a particular price already`,
    })
  if (!report.isClean && !dry_run) throw report.asRefusal()
  const merged = report.isClean ? await mergeStaged(work, change, { convenio_id, existing }) : NOTHING_MERGED
  const count = merged.created_count + merged.updated_count
  if (!dry_run && count > 0) {
    const { created_count, updated_count, skipped_count, retroactive } = merged
    await change.record({
      change_type: 'import',
      change_description: `${created_count} particular prices added and ${updated_count} changed by an import`,
      affected_table: 'particular_prices',
      affected_record_count: count,
      new_values: {
        row_count: report.rowCount,
        created_count,
        updated_count,
        skipped_count,
        rows: await digestVersions(work, convenio_id, change),
      },
      retroactive,
    })
  }
  return answerOf(report, merged, dry_run)
}

function answerOf(report: ImportReport, merged: Merged, dryRun: boolean): z.output<typeof importFile.output> {
  const { created_count, updated_count, skipped_count, retroactive } = merged
  return { ...report.fields(dryRun), created_count, updated_count, skipped_count, retroactive }
}

const STORED = `
  select procedure_code, code_form from contracts.particular_prices where tenant_id = $1 and convenio_id = $2`

const TAKEN = `
  select s.line, s.procedure_code
    from pg_temp.staged_prices s
    join contracts.particular_prices p
      on p.tenant_id = $1 and p.convenio_id = $2 and p.procedure_code = s.procedure_code and p.is_active`
