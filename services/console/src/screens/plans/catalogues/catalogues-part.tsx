import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useMay } from '../../../shell/session/session.ts'
import styles from '../parts/plans.module.css'
import { CATALOGUE_IDS, type CatalogueId } from './catalogue-ids.ts'
import { CATALOGUES } from './catalogue-forms.ts'
import { useEntryColumns } from './entry-columns.ts'
import { callsOf, entryOf } from './entry-calls.ts'
import { EntryPanel } from './entry-panel.tsx'
import { everyEntry } from './every-entry.ts'
import { ImportPanel } from './import-panel.tsx'
import { StatusField } from './status-field.tsx'

/** The catalogues that price plans, each as it holds on a day: looked through, changed, imported. */
export function CataloguesPart() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const may = useMay('plans:write')
  const address = useSearch({ from: '/frame/plans' })
  const { catalogue = 'tariffItems', status = 'active', on = null, entry } = address
  const form = CATALOGUES[catalogue]
  const [personal, setPersonal] = useState('')
  const [isImporting, setImporting] = useState(false)
  const search = form.isPersonal === true ? personal : (address.search ?? '')
  const asks = useDeferredValue(search.trim())
  const wanted = { search: asks === '' ? null : asks, status, on }
  const rows = usePagedRows([catalogue, wanted], (offset, limit, signal) =>
    callsOf(catalogue).list.query({ ...wanted, offset, limit }, { signal }),
  )
  const columns = useEntryColumns(form, on)
  const go = (changed: Partial<typeof address>) =>
    void navigate({ to: '/plans', search: { ...address, ...changed }, replace: true })
  const title = i18n._(form.title)
  return (
    <div className={styles['part']}>
      {!may && <ReadOnly scope="plans:write" />}
      <div className={styles['filters']}>
        <SelectField
          label={t`Catalogue`}
          options={CATALOGUE_IDS.map((id) => ({ id, text: i18n._(CATALOGUES[id].title) }))}
          value={catalogue}
          onChange={(id) => go({ catalogue: id as CatalogueId, search: undefined, entry: undefined })}
        />
        <TextField
          label={t`Search`}
          value={search}
          onChange={(text) => (form.isPersonal === true ? setPersonal(text) : go({ search: text || undefined }))}
        />
        <StatusField value={status} onChange={(status) => go({ status })} />
        <DayField label={t`As it holds on`} value={on} onChange={(day) => go({ on: day ?? undefined })} />
        <div className={styles['acts']}>
          <Button isDisabled={!may} onPress={() => go({ entry: 'new' })}>{t`New`}</Button>
          <Button isDisabled={!may} onPress={() => setImporting(true)}>{t`Import…`}</Button>
          <ExportButton name={`${catalogue}.csv`} columns={columns} all={() => everyEntry(catalogue, wanted)} />
        </div>
      </div>
      <p className={styles['hint']}>
        <Trans>Enter opens a row. A change holds from a day on, and what was billed before keeps its price.</Trans>
      </p>
      <DataGrid
        key={catalogue}
        label={title}
        columns={columns}
        rows={rows}
        empty={asks === '' ? t`Nothing is here yet: New makes the first one, Import takes a file.` : t`Nothing found`}
        onOpen={({ id }) => go({ entry: String(id) })}
      />
      {entry !== undefined && (
        <OpenEntry catalogue={catalogue} entry={entry} on={on} onClose={() => go({ entry: undefined })} />
      )}
      {isImporting && <ImportPanel form={form} onClose={() => setImporting(false)} />}
    </div>
  )
}

interface OpenEntryProps {
  readonly catalogue: CatalogueId
  readonly entry: string
  readonly on: string | null
  readonly fixed?: Readonly<Record<string, unknown>>
  readonly onClose: () => void
}

/** The entry that the address names, once it is read. */
export function OpenEntry({ catalogue, entry, on, fixed, onClose }: OpenEntryProps) {
  const { data } = useQuery({ ...entryOf(catalogue, Number(entry), on), enabled: entry !== 'new' })
  if (entry !== 'new' && data === undefined) return null
  return (
    <EntryPanel
      key={`${catalogue} ${entry}`}
      form={CATALOGUES[catalogue]}
      entry={entry === 'new' ? null : (data ?? null)}
      {...(fixed !== undefined && { fixed })}
      onClose={onClose}
    />
  )
}
