import { useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import type { Column } from '../../components/data-grid/column.ts'
import { usePagedRows } from '../../components/data-grid/use-paged-rows.ts'
import { useFormats } from '../../formats/use-formats.ts'
import type { LogEntry } from '../../api/change-logs.ts'
import { entriesOf } from './log-queries.ts'
import { filtersIn, logIn, type LogSearch } from './log-search.ts'
import styles from './log.module.css'
import { useEntryWords } from './use-entry-words.ts'

export function EntryGrid({ search }: { readonly search: LogSearch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const words = useEntryWords(search)
  const navigate = useNavigate()
  const rows = usePagedRows(['changeLog', logIn(search), filtersIn(search)], (offset, limit, signal) =>
    entriesOf(search, { offset, limit }, signal),
  )
  const columns: readonly Column<LogEntry>[] = [
    {
      id: 'revision',
      header: t`No.`,
      width: '4.5rem',
      isNumber: true,
      text: ({ revision }) => formats.count(revision),
    },
    { id: 'at', header: t`When`, width: '11rem', text: ({ at }) => formats.instant(at) },
    {
      id: 'sentence',
      header: t`What`,
      width: 'minmax(22rem, 1fr)',
      text: words.sentence,
      cell: (entry) => (
        <Link to="/log" search={{ ...search, entry: entry.revision }} tabIndex={-1} className={styles['sentence']}>
          {words.sentence(entry)}
        </Link>
      ),
    },
    {
      id: 'retroactive',
      header: t`Earlier days`,
      width: '9rem',
      text: ({ retroactive }) => (retroactive ? t`Retroactive` : ''),
      cell: ({ retroactive }) => (retroactive ? <span className={styles['mark']}>{t`↶ Retroactive`}</span> : null),
    },
    { id: 'way', header: t`By`, width: '11rem', text: words.way },
  ]
  return (
    <DataGrid
      label={t`Entries, the newest first`}
      columns={columns}
      rows={rows}
      empty={t`No entry fits these filters.`}
      isMarked={({ revision }) => revision === search.entry}
      onOpen={({ revision }) => void navigate({ to: '/log', search: { ...search, entry: revision } })}
    />
  )
}
