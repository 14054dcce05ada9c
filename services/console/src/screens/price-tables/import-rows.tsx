import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { FileChoice } from '../../components/file-import/file-choice.tsx'
import { ImportActs } from '../../components/file-import/import-acts.tsx'
import { FOUND_BY_ITSELF, orderOf, typedFile } from '../../components/file-import/import-order.ts'
import { ImportReport } from '../../components/file-import/import-report.tsx'
import { ReadingFields } from '../../components/file-import/reading-fields.tsx'
import { isStale } from '../../components/stale/is-stale.ts'
import { Stale } from '../../components/stale/stale.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { ErrataChanges } from './errata-changes.tsx'
import styles from './price-tables.module.css'
import { TableFacts } from './table-facts.tsx'
import { useColumnNames } from './use-column-names.ts'

/** What an errata changes is told too. */
type Imported = Api.PriceTableImport & { readonly changes: Api.PriceTableChanges | null }

/** A file of rows: what was taken for what is shown first, and it replaces all rows of the draft, or none. */
export function ImportRows({ table }: { readonly table: Api.PriceTable }) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const names = useColumnNames()
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState(FOUND_BY_ITSELF)
  const [revision, setRevision] = useState(table.revision)
  const { version, errata } = table
  const send = useMutation({
    mutationFn: async (dry_run: boolean): Promise<Imported> => {
      const input = { version, dry_run, ...orderOf(reading) }
      const options = { context: { ifMatch: revision } }
      const typed = typedFile(file as File)
      return errata === 0
        ? { ...(await vigencia.priceTables.importRows.upload(input, typed, options)), changes: null }
        : vigencia.priceTableErrata.importRows.upload({ ...input, errata }, typed, options)
    },
    onSuccess: async ({ committed, row_count }) => {
      if (!committed) return
      setFile(null)
      setRevision((before) => before + 1)
      await queries.invalidateQueries({ queryKey: ['price-tables'] })
      remark(t`${formats.count(row_count)} rows are imported.`)
    },
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries({ queryKey: ['price-tables'] })
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
    setRevision(table.revision)
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
      />
      <ImportActs report={report} isOff={file === null || send.isPending || !isOnline} onSend={send.mutate} />
      {isStale(send.error) ? (
        <Stale
          log={{ of: 'table', table: version, errata: errata || undefined }}
          theirs={<TableFacts table={table} />}
          yours={<p>{t`The rows of ${file?.name ?? ''}, in the place of all rows.`}</p>}
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
      {report !== null && report.changes !== null && <ErrataChanges changes={report.changes} names={names} />}
    </div>
  )
}
