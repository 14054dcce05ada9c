import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import styles from '../parts/plans.module.css'
import type { CatalogueForm } from './entry.ts'
import { fileColumns, ourColumns, type ColumnMap, type ImportReport } from './import-report.ts'

export interface ColumnMappingProps {
  readonly form: CatalogueForm
  readonly report: ImportReport
  readonly map: ColumnMap
  readonly onChange: (map: ColumnMap) => void
}

/** Each column of ours with the file's that is taken for it, and how its first rows were read. */
export function ColumnMapping({ form, report, map, onChange }: ColumnMappingProps) {
  const { t } = useLingui()
  const id = useId()
  const theirs = fileColumns(report)
  const taken = report.read_as?.columns ?? {}
  if (theirs.length === 0) return null
  return (
    <table className={styles['table']}>
      <caption>
        <Trans>What is taken for what</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t`Field`}</th>
          <th scope="col">{t`In the file`}</th>
          <th scope="col">{t`First row`}</th>
        </tr>
      </thead>
      <tbody>
        {ourColumns(form.fields).map((ours) => (
          <tr key={ours}>
            <th scope="row">
              <label htmlFor={`${id}-${ours}`}>
                <code>{ours}</code>
              </label>
            </th>
            <td>
              <select
                id={`${id}-${ours}`}
                className={styles['choice']}
                value={map[ours] ?? taken[ours] ?? ''}
                onChange={(event) => onChange({ ...taken, ...map, [ours]: event.target.value })}
              >
                <option value="">–</option>
                {theirs.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </select>
            </td>
            <td className={styles['sample']}>{report.read_as?.rows[0]?.values[ours] ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
