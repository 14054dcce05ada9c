import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import type { Column } from '../data-grid/column.ts'
import { DataGrid } from '../data-grid/data-grid.tsx'
import { rowsOf } from '../data-grid/use-paged-rows.ts'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './file-import.module.css'

interface ImportReportProps {
  readonly report: Pick<
    Api.OverrideImport,
    'read_as' | 'errors' | 'warnings' | 'passed_over' | 'row_count' | 'rejected_count'
  >
  /** What our columns are called. */
  readonly names: Readonly<Record<string, string>>
}

/** What was taken for what, with the first rows, and each row that does not fit. */
export function ImportReport({ report, names }: ImportReportProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { read_as, errors, warnings, passed_over, row_count, rejected_count } = report
  const told = Object.entries(read_as?.columns ?? {})
  const columns: readonly Column<Api.RowFault>[] = [
    { id: 'line', header: t`Line`, width: '5rem', isNumber: true, text: ({ line }) => formats.count(line) },
    {
      id: 'column',
      header: t`Column`,
      width: '12rem',
      text: ({ column }) => names[column ?? ''] ?? column ?? '',
    },
    { id: 'reason', header: t`Why it does not fit`, width: 'minmax(18rem, 4fr)', text: ({ reason }) => reason },
  ]
  return (
    <section className={styles['part']} aria-label={t`Report`}>
      <p role="status">
        <Plural value={row_count} one="# row fits." other="# rows fit." />{' '}
        <Plural value={rejected_count} one="# row does not fit." other="# rows do not fit." />
      </p>
      {read_as !== null && (
        <table className={styles['read']}>
          <caption>{t`What was taken for what`}</caption>
          <thead>
            <tr>
              {told.map(([ours, theirs]) => (
                <th key={ours} scope="col">
                  {names[ours] ?? ours}
                  <small>{theirs}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read_as.rows.map(({ line, values }) => (
              <tr key={line}>
                {told.map(([ours]) => (
                  <td key={ours} className={ours === 'price' ? 'number' : ''}>
                    {values[ours]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {warnings.map((text) => (
        <p key={text} className={styles['note']}>
          {text}
        </p>
      ))}
      {passed_over.length > 0 && (
        <details>
          <summary>
            <Trans>Lines that are no rows: {formats.count(passed_over.length)}</Trans>
          </summary>
          <ul>
            {passed_over.map(({ line, reason }) => (
              <li key={line}>
                {formats.count(line)}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {errors.length > 0 && (
        <DataGrid label={t`Rows that do not fit`} columns={columns} rows={rowsOf(errors)} empty="" />
      )}
    </section>
  )
}
