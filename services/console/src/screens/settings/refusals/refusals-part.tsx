import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import type { SettingsSearch } from '../parts/settings-search.ts'
import styles from '../parts/settings.module.css'

type RefusalCount = Api.RefusalCount

const filtersIn = ({ from, to, code }: SettingsSearch) => ({ from: from ?? null, to: to ?? null, code: code ?? null })

/** What is refused, day by day: a program that asks wrongly shows itself here. */
export function RefusalsPart() {
  const { t } = useLingui()
  const formats = useFormats()
  const search: SettingsSearch = useSearch({ strict: false })
  const rows = usePagedRows(['refusals', filtersIn(search)], (offset, limit, signal) =>
    vigencia.refusals.list.query({ ...filtersIn(search), offset, limit }, { signal }),
  )
  const columns: readonly Column<RefusalCount>[] = [
    { id: 'day', header: t`Day`, width: '8rem', text: ({ day }) => formats.day(day) },
    { id: 'operation', header: t`Operation`, width: 'minmax(12rem, 1fr)', text: ({ operation }) => operation },
    {
      id: 'code',
      header: t`Code`,
      width: 'minmax(12rem, 1fr)',
      text: ({ code }) => code,
      cell: ({ code }) => (
        <a href={`/docs/problems/${code}`} tabIndex={-1}>
          {code}
        </a>
      ),
    },
    { id: 'count', header: t`Requests`, width: '8rem', isNumber: true, text: ({ count }) => formats.count(count) },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['bar']}>
        <p className={styles['intro']}>
          <Trans>
            Requests of your keys and people that were refused, for 90 days. Each code has a page that says what to do.
          </Trans>
        </p>
        <ExportButton name="refusals.csv" columns={columns} all={() => vigencia.refusals.list.all(filtersIn(search))} />
      </div>
      <RefusalFilters search={search} />
      <DataGrid
        label={t`Refused requests`}
        columns={columns}
        rows={rows}
        empty={t`Nothing was refused in these days.`}
      />
    </div>
  )
}

function RefusalFilters({ search }: { readonly search: SettingsSearch }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [code, setCode] = useState(search.code ?? '')
  const show = (part: SettingsSearch) =>
    void navigate({ to: '/settings/$part', params: { part: 'refusals' }, search: { ...search, ...part } })
  const take = () => show({ code: code.trim() === '' ? undefined : code.trim() })
  return (
    <div className={styles['columns']}>
      <DayField label={t`From`} value={search.from ?? null} onChange={(day) => show({ from: day ?? undefined })} />
      <DayField label={t`Until`} value={search.to ?? null} onChange={(day) => show({ to: day ?? undefined })} />
      <TextField
        label={t`Code`}
        placeholder={t`such as not_covered`}
        value={code}
        onChange={setCode}
        onBlur={take}
        onKeyDown={(pressed) => pressed.key === 'Enter' && take()}
      />
    </div>
  )
}
