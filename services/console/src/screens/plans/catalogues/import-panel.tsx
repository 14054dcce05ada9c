import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FileChoice } from '../../../components/file-import/file-choice.tsx'
import { ImportActs } from '../../../components/file-import/import-acts.tsx'
import { FOUND_BY_ITSELF, orderOf, typedFile } from '../../../components/file-import/import-order.ts'
import { ImportReport } from '../../../components/file-import/import-report.tsx'
import { ReadingFields } from '../../../components/file-import/reading-fields.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import styles from '../parts/plans.module.css'
import { callsOf } from './entry-calls.ts'
import type { CatalogueForm } from './entry.ts'
import { ourColumns } from './import-columns.ts'
import { ImportCounts } from './import-counts.tsx'

export interface ImportPanelProps {
  readonly form: CatalogueForm
  readonly onClose: () => void
}

type Existing = 'refuse' | 'update' | 'skip'

/** A file of entries: first it is looked at, with what was taken for what; then it is imported whole, or not at all. */
export function ImportPanel({ form, onClose }: ImportPanelProps) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const [existing, setExisting] = useState<Existing>('refuse')
  const [reading, setReading] = useState({ ...FOUND_BY_ITSELF, ignores: true })
  const send = useMutation({
    mutationFn: (dry_run: boolean) =>
      callsOf(form.id).importFile.upload({ existing, dry_run, ...orderOf(reading) }, typedFile(file as File)),
    onSuccess: async (report) => {
      if (!report.committed) return
      await queries.invalidateQueries()
      remark(t`Imported`)
    },
  })
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      send.reset()
    }
  const report = send.data ?? null
  const title = i18n._(form.title)
  const names = Object.fromEntries(ourColumns(form.fields).map((column) => [column, column]))
  return (
    <SidePanel
      title={t`Import: ${title}`}
      onClose={onClose}
      acts={<ImportActs report={report} isOff={file === null || send.isPending || !isOnline} onSend={send.mutate} />}
    >
      <div className={styles['form']}>
        <FileChoice file={file} onChoose={changed(setFile)} />
        <ReadingFields
          names={names}
          reading={reading}
          found={report?.read_as?.columns ?? {}}
          onChange={changed(setReading)}
        >
          <SelectField
            label={t`What is there already`}
            options={[
              { id: 'refuse', text: t`is refused` },
              { id: 'update', text: t`gets a new version from today on` },
              { id: 'skip', text: t`is left as it is` },
            ]}
            value={existing}
            onChange={changed((chosen: string) => setExisting(chosen as Existing))}
          />
        </ReadingFields>
        {send.error !== null && <Refused error={send.error} />}
        {report !== null && <ImportCounts report={report} />}
        {report !== null && <ImportReport report={report} names={names} />}
      </div>
    </SidePanel>
  )
}
