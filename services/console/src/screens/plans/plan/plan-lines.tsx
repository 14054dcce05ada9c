import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { useMay } from '../../../shell/session/session.ts'
import { CATALOGUES } from '../catalogues/catalogue-forms.ts'
import { useEntryColumns } from '../catalogues/entry-columns.ts'
import { callsOf } from '../catalogues/entry-calls.ts'
import type { Entry } from '../catalogues/entry.ts'
import { ImportPanel } from '../catalogues/import-panel.tsx'
import styles from '../parts/plans.module.css'

export interface PlanLinesProps {
  readonly plan: Entry
  readonly on: string | null
  readonly onOpen: (id: number) => void
}

/** The benefits that a plan covers and their copays, as they hold on the day. */
export function PlanLines({ plan, on, onOpen }: PlanLinesProps) {
  const { t } = useLingui()
  const may = useMay('plans:write')
  const [isImporting, setImporting] = useState(false)
  const wanted = { plan_id: plan.id, status: 'all', on }
  const rows = usePagedRows(['planLines', wanted], (offset, limit, signal) =>
    callsOf('planLines').list.query({ ...wanted, offset, limit }, { signal }),
  )
  const columns = useEntryColumns(CATALOGUES.planLines, on, ['plan_id'])
  return (
    <section className={styles['part']}>
      <header className={styles['head']}>
        <h2>{t`Lines`}</h2>
        <Button isDisabled={!may} onPress={() => setImporting(true)}>{t`Import…`}</Button>
      </header>
      <DataGrid
        label={t`Lines`}
        columns={columns}
        rows={rows}
        empty={t`The plan covers nothing yet: New line adds a benefit.`}
        onOpen={({ id }) => onOpen(id)}
      />
      {isImporting && <ImportPanel form={CATALOGUES.planLines} onClose={() => setImporting(false)} />}
    </section>
  )
}
