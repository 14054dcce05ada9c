import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import styles from '../parts/plans.module.css'
import { ColumnMapping } from './column-mapping.tsx'
import { callsOf, type Values } from './entry-calls.ts'
import type { CatalogueForm } from './entry.ts'
import { mappingOf, type ColumnMap } from './import-report.ts'
import { ImportResult } from './import-result.tsx'

export interface ImportPanelProps {
  readonly form: CatalogueForm
  readonly onClose: () => void
}

type Existing = 'refuse' | 'update' | 'skip'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file of entries: first it is looked at, with what was taken for what; then it is imported whole, or not at all. */
export function ImportPanel({ form, onClose }: ImportPanelProps) {
  const { t, i18n } = useLingui()
  const id = useId()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const [existing, setExisting] = useState<Existing>('refuse')
  const [map, setMap] = useState<ColumnMap>({})
  const send = useMutation({
    mutationFn: (sent: { readonly file: File; readonly dry_run: boolean; readonly map: ColumnMap }) => {
      const type = MEDIA_TYPES[sent.file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? sent.file.type
      const input: Values = {
        existing,
        dry_run: sent.dry_run,
        ignore_unknown: true,
        mapping: mappingOf(sent.map),
      }
      return callsOf(form.id).importFile.upload(input, sent.file.slice(0, sent.file.size, type))
    },
    onSuccess: async (report) => {
      if (!report.committed) return
      await queries.invalidateQueries()
      remark(t`Imported`)
    },
  })
  const look = (next: File | null = file, nextMap: ColumnMap = map) => {
    if (next !== null) send.mutate({ file: next, dry_run: true, map: nextMap })
  }
  const report = send.data ?? null
  const isReady = report !== null && report.dry_run && report.rejected_count === 0 && report.row_count > 0
  const title = i18n._(form.title)
  return (
    <SidePanel
      title={t`Import: ${title}`}
      onClose={onClose}
      acts={
        <>
          <Button isDisabled={file === null || !isOnline || send.isPending} onPress={() => look()}>
            {t`Look again`}
          </Button>
          <Button
            kind="primary"
            isDisabled={!isReady || file === null || !isOnline || send.isPending}
            onPress={() => file !== null && send.mutate({ file, dry_run: false, map })}
          >
            <Plural value={report?.row_count ?? 0} one="Import # row" other="Import # rows" />
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <label className={styles['file']} htmlFor={id}>
          <Trans>A file with a header, as CSV or XLSX</Trans>
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.xlsx"
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null
            setFile(chosen)
            setMap({})
            look(chosen, {})
          }}
        />
        <SelectField
          label={t`What is there already`}
          options={[
            { id: 'refuse', text: t`is refused` },
            { id: 'update', text: t`gets a new version from today on` },
            { id: 'skip', text: t`is left as it is` },
          ]}
          value={existing}
          onChange={(chosen) => {
            setExisting(chosen as Existing)
            send.reset()
          }}
        />
        {send.isPending && (
          <p role="status">
            <Trans>The file is being read…</Trans>
          </p>
        )}
        {send.error !== null && <Refused error={send.error} />}
        {report !== null && <ImportResult report={report} />}
        {report?.dry_run === true && (
          <ColumnMapping
            form={form}
            report={report}
            map={map}
            onChange={(next) => {
              setMap(next)
              look(file, next)
            }}
          />
        )}
      </div>
    </SidePanel>
  )
}
