import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/plans.module.css'

type Counted = Pick<
  Api.OverrideImport,
  'committed' | 'rejected_count' | 'created_count' | 'updated_count' | 'skipped_count'
>

/** What becomes of the rows of a file. */
export function ImportCounts({ report }: { readonly report: Counted }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { committed, created_count, updated_count, skipped_count, rejected_count } = report
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
    </section>
  )
}
