import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { FileChoice } from '../../components/file-import/file-choice.tsx'
import { ImportActs } from '../../components/file-import/import-acts.tsx'
import { FOUND_BY_ITSELF, orderOf, typedFile } from '../../components/file-import/import-order.ts'
import { ImportReport } from '../../components/file-import/import-report.tsx'
import { ReadingFields } from '../../components/file-import/reading-fields.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import type { PeriodPart } from './period-part.ts'
import { periodOf } from './period-queries.ts'
import styles from './period.module.css'

/** A file of own prices: what was taken for what is shown first, and is stored as a whole or not at all. */
export function ImportTab({ path, period }: PeriodPart) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const [existing, setExisting] = useState<'refuse' | 'skip' | 'update'>('refuse')
  const [reading, setReading] = useState(FOUND_BY_ITSELF)
  const [revision, setRevision] = useState(period.revision)
  const names = {
    procedure_code: t`Code`,
    procedure_name: t`Procedure`,
    price: t`Price`,
    notes: t`Notes`,
    is_covered: t`Covered`,
    plan_code: t`Plan code`,
    accommodation: t`Accommodation`,
    provider_registry: t`Provider's registry`,
    specialty: t`Specialty (CBO)`,
    fixed: t`Fixed price`,
  }
  const send = useMutation({
    mutationFn: (dry_run: boolean) => {
      const input = { ...path, dry_run, existing, ...orderOf(reading) }
      const options = { context: { ifMatch: revision } }
      return vigencia.overrides.importFile.upload(input, typedFile(file as File), options)
    },
    onSuccess: async (report) => {
      if (!report.committed) return
      setFile(null)
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      setRevision(queries.getQueryData(periodOf(path).queryKey)?.revision ?? revision)
      remark(t`${formats.count(report.row_count)} rows are imported.`)
    },
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries({ queryKey: ['contracts'] })
    },
  })
  const report = send.data ?? null
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      send.reset()
    }
  const begin = () => {
    setRevision(period.revision)
    send.reset()
  }
  return (
    <div className={styles['part']}>
      <FileChoice file={file} onChoose={changed(setFile)} />
      <ReadingFields
        names={names}
        reading={reading}
        found={report?.read_as?.columns ?? {}}
        onChange={changed(setReading)}
      >
        <SelectField
          label={t`A code that is there already`}
          value={existing}
          options={[
            { id: 'refuse', text: t`is refused` },
            { id: 'update', text: t`gets the new price` },
            { id: 'skip', text: t`stays as it is` },
          ]}
          onChange={changed((id: string) => setExisting(id as 'refuse' | 'skip' | 'update'))}
        />
      </ReadingFields>
      <ImportActs report={report} isOff={file === null || send.isPending || !isOnline} onSend={send.mutate} />
      {isStale(send.error) ? (
        <Stale
          log={{ convenio: path.convenio_id }}
          theirs={<p>{t`The period at revision ${period.revision}, with all of its own prices.`}</p>}
          yours={<p>{t`The rows of ${file?.name ?? ''}, beside its own prices.`}</p>}
          onTakeTheirs={() => {
            setFile(null)
            begin()
          }}
          onKeepYours={begin}
        />
      ) : (
        send.error !== null && <Refused error={send.error} />
      )}
      {report !== null && <ImportReport report={report} names={names} />}
    </div>
  )
}
