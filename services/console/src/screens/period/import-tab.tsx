import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { refusalOf, type Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { ImportReport } from './import-report.tsx'
import { columnsTold, OUR_COLUMNS, typeOfFile, type OurColumn } from './import-order.ts'
import type { PeriodPart } from './period-part.ts'
import styles from './period.module.css'

/** A file of own prices: what was taken for what is shown first, and is stored as a whole or not at all. */
export function ImportTab({ path, period }: PeriodPart) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [file, setFile] = useState<File | null>(null)
  const [existing, setExisting] = useState<'refuse' | 'skip' | 'update'>('refuse')
  const [decimal, setDecimal] = useState('')
  const [ignores, setIgnores] = useState(false)
  const [columns, setColumns] = useState<Partial<Record<OurColumn, string>>>({})
  const names: Record<OurColumn, string> = {
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
      const blob = file as File
      const told = columnsTold(columns)
      const input = {
        ...path,
        dry_run,
        existing,
        ...(decimal !== '' && { decimal: decimal as ',' | '.' }),
        ...(ignores && { ignore_unknown: true }),
        ...(told !== null && { mapping: JSON.stringify({ columns: told }) }),
      }
      const typed = new Blob([blob], { type: typeOfFile(blob.name, blob.type) })
      return vigencia.overrides.importFile.upload(input, typed, { context: { ifMatch: period.revision } })
    },
    onSuccess: async (report) => {
      if (!report.committed) return
      setFile(null)
      await queries.invalidateQueries({ queryKey: ['contracts'] })
      remark(t`${formats.count(report.row_count)} rows are imported.`)
    },
    onError: (error) => {
      if (refusalOf(error)?.status === 412) void queries.invalidateQueries({ queryKey: ['contracts'] })
    },
  })
  const report: Api.OverrideImport | undefined = send.data
  const isChecked = report !== undefined && report.dry_run && report.rejected_count === 0 && report.errors.length === 0
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      send.reset()
    }
  return (
    <div className={styles['part']}>
      <div className={styles['buttons']}>
        <label className={styles['file']}>
          {t`Choose a file: CSV or XLSX`}
          <input
            className="only-read-aloud"
            type="file"
            accept=".csv,.txt,.xlsx"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              send.reset()
            }}
          />
        </label>
        <span className={styles['count']}>{file?.name ?? t`no file is chosen`}</span>
      </div>
      <div className={styles['fields']}>
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
        <SelectField
          label={t`Decimal sign`}
          value={decimal}
          options={[
            { id: '', text: t`is found` },
            { id: ',', text: '1.234,56' },
            { id: '.', text: '1,234.56' },
          ]}
          onChange={changed(setDecimal)}
        />
      </div>
      <fieldset className={styles['mapping']}>
        <legend>{t`Columns of the file, where their names are not known`}</legend>
        <div className={styles['fields']}>
          {OUR_COLUMNS.map((column) => (
            <TextField
              key={column}
              label={names[column]}
              value={columns[column] ?? ''}
              placeholder={report?.read_as?.columns[column] ?? ''}
              onChange={changed((text: string) => setColumns({ ...columns, [column]: text }))}
            />
          ))}
        </div>
        <CheckField label={t`Ignore columns that nobody knows`} value={ignores} onChange={changed(setIgnores)} />
      </fieldset>
      <div className={styles['buttons']}>
        <Button
          isDisabled={file === null || send.isPending || !isOnline}
          onPress={() => send.mutate(true)}
        >{t`Check the file`}</Button>
        <Button
          kind="primary"
          isDisabled={!isChecked || send.isPending || !isOnline}
          onPress={() => send.mutate(false)}
        >
          {isChecked ? (
            <Plural value={report.row_count} one="Import # row" other="Import # rows" />
          ) : (
            <Trans>Import</Trans>
          )}
        </Button>
      </div>
      {send.error !== null && <Refused error={send.error} />}
      {report !== undefined && <ImportReport report={report} names={names} />}
    </div>
  )
}
