import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useMay } from '../../../shell/session/session.ts'
import { CATALOGUES } from '../catalogues/catalogue-forms.ts'
import { useEntryColumns } from '../catalogues/entry-columns.ts'
import { callsOf } from '../catalogues/entry-calls.ts'
import { EntryPanel } from '../catalogues/entry-panel.tsx'
import { everyEntry } from '../catalogues/every-entry.ts'
import { ImportPanel } from '../catalogues/import-panel.tsx'
import { StatusField } from '../catalogues/status-field.tsx'
import styles from '../parts/plans.module.css'
import { FirstPlans } from './first-plans.tsx'
import { PlanTimeline } from './plan-timeline.tsx'

/** As many as are told apart at a glance. */
const MOST_SHOWN = 40
const FORM = CATALOGUES.insurancePlans

/** The plans of a day, in time and as a list. */
export function PlansPart() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const may = useMay('plans:write')
  const address = useSearch({ from: '/frame/plans' })
  const { status = 'active', on = null, search = '', entry } = address
  const [isImporting, setImporting] = useState(false)
  const asks = useDeferredValue(search.trim())
  const wanted = { search: asks === '' ? null : asks, status, on }
  const rows = usePagedRows(['insurancePlans', wanted], (offset, limit, signal) =>
    callsOf('insurancePlans').list.query({ ...wanted, offset, limit }, { signal }),
  )
  const columns = useEntryColumns(FORM, on)
  const go = (changed: Partial<typeof address>) =>
    void navigate({ to: '/plans', search: { ...address, ...changed }, replace: true })
  const open = (id: number) =>
    void navigate({ to: '/plans/$planId', params: { planId: String(id) }, search: { on: on ?? undefined } })
  const isFirst = rows.total === 0 && !rows.isLoading && rows.error === null && asks === '' && status === 'active'
  return (
    <div className={styles['part']}>
      {!may && <ReadOnly scope="plans:write" />}
      <div className={styles['filters']}>
        <TextField
          label={t`Search`}
          description={t`Code, name, guarantor, contract, product`}
          value={search}
          onChange={(text) => go({ search: text || undefined })}
        />
        <StatusField value={status} onChange={(status) => go({ status })} />
        <DayField label={t`As it holds on`} value={on} onChange={(day) => go({ on: day ?? undefined })} />
        <div className={styles['acts']}>
          <Button kind="primary" isDisabled={!may} onPress={() => go({ entry: 'new' })}>{t`New plan`}</Button>
          <Button isDisabled={!may} onPress={() => setImporting(true)}>{t`Import…`}</Button>
          <ExportButton name="plans.csv" columns={columns} all={() => everyEntry('insurancePlans', wanted)} />
        </div>
      </div>
      {isFirst ? (
        <FirstPlans />
      ) : (
        <>
          {rows.total > MOST_SHOWN ? (
            <p className={styles['hint']}>
              <Trans>Search for at most {MOST_SHOWN} plans to see them in time.</Trans>
            </p>
          ) : (
            <PlanTimeline rows={rows} on={on} onOpen={open} />
          )}
          <DataGrid
            label={t`Plans`}
            columns={columns}
            rows={rows}
            empty={t`No plan was found`}
            onOpen={({ id }) => open(id)}
          />
        </>
      )}
      {entry === 'new' && <EntryPanel form={FORM} entry={null} onClose={() => go({ entry: undefined })} />}
      {isImporting && <ImportPanel form={FORM} onClose={() => setImporting(false)} />}
    </div>
  )
}
