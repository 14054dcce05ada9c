import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Catalogue, CatalogueCards } from '../entries/catalogue.ts'
import { digestVersions } from '../entries/digested-versions.ts'
import type { Existing } from './decide-entry.ts'
import type { Upload } from '../../imports/import-rows.ts'
import { mergeEntries } from './merge-entries.ts'
import { stageEntries } from './staged-entries.ts'
import { openPlans } from '../entries/open-plans.ts'

interface Input extends Upload {
  readonly existing: Existing
  readonly dry_run: boolean
}

export function importEntries<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['importFile']> {
  const importFile: UseCase<CatalogueCards['importFile']> = async (work, input) => {
    const { existing, dry_run, ...upload } = input as unknown as Input
    const report = await stageEntries(work, catalogue, upload)
    // the lock comes behind the upload, so that nobody waits for it
    const change = await openPlans(work)
    const { retroactive, ...counts } = await mergeEntries(work, change, catalogue, existing, report)
    if (!report.isClean && !dry_run) throw report.asRefusal()
    // another import may follow in this transaction, as in the demo
    await work.sql('drop table pg_temp.staged_entries')
    const count = counts.created_count + counts.updated_count
    if (!dry_run && count > 0) {
      await change.record({
        change_type: 'import',
        change_description: `${counts.created_count} ${catalogue.many.replaceAll('_', ' ')} added and ${counts.updated_count} changed by an import`,
        affected_table: catalogue.many,
        affected_record_count: count,
        new_values: {
          row_count: report.rowCount,
          ...counts,
          rows: await digestVersions(work, catalogue, change),
        },
        retroactive,
      })
    }
    return { ...report.fields(dry_run), ...counts }
  }
  return importFile
}
