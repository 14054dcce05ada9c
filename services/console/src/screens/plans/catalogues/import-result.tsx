import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/plans.module.css'
import type { ImportReport } from './import-report.ts'

const MOST_SHOWN = 100

/** What a file would do or did, and each row that does not fit, with its place. */
export function ImportResult({ report }: { readonly report: ImportReport }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { committed, created_count, updated_count, skipped_count, rejected_count, errors, passed_over, warnings } =
    report
  const counts = [
    { text: t`new`, count: created_count },
    { text: t`with a new version`, count: updated_count },
    { text: t`left as they are`, count: skipped_count },
    { text: t`do not fit`, count: rejected_count },
  ].filter(({ count }) => count > 0)
  return (
    <section className={styles['report']}>
      <h3>
        {committed ? (
          <Trans>This was imported</Trans>
        ) : rejected_count > 0 ? (
          <Trans>Nothing is imported while a row does not fit</Trans>
        ) : (
          <Trans>This would be imported</Trans>
        )}
      </h3>
      <ul className={styles['counts']}>
        {counts.map(({ text, count }) => (
          <li key={text}>
            <strong className="number">{formats.count(count)}</strong> {text}
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <ul className={styles['remarks']}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {errors.length > 0 && (
        <table className={styles['table']}>
          <caption>
            <Trans>Rows that do not fit</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t`Line`}</th>
              <th scope="col">{t`Column`}</th>
              <th scope="col">{t`Why`}</th>
            </tr>
          </thead>
          <tbody>
            {errors.slice(0, MOST_SHOWN).map(({ line, column, reason }) => (
              <tr key={`${line} ${column} ${reason}`}>
                <td className="number">{line}</td>
                <td>{column === null ? '–' : <code>{column}</code>}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {passed_over.length > 0 && (
        <details>
          <summary>
            <Trans>Lines that are no rows: {passed_over.length}</Trans>
          </summary>
          <ul className={styles['remarks']}>
            {passed_over.map(({ line, reason }) => (
              <li key={line}>
                {line}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
