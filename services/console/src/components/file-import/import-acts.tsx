import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../button/button.tsx'
import styles from './file-import.module.css'

interface ImportActsProps {
  /** What the service said when it looked at the file; null: it did not yet. */
  readonly report: { readonly dry_run: boolean; readonly row_count: number; readonly rejected_count: number } | null
  /** Without a file, while one is sent, and without a network. */
  readonly isOff: boolean
  readonly onSend: (dry_run: boolean) => void
}

/** First the file is looked at. Once all of it fits, it is imported as a whole. */
export function ImportActs({ report, isOff, onSend }: ImportActsProps) {
  const { t } = useLingui()
  const isChecked = report !== null && report.dry_run && report.rejected_count === 0 && report.row_count > 0
  return (
    <div className={styles['choice']}>
      <Button isDisabled={isOff} onPress={() => onSend(true)}>{t`Check the file`}</Button>
      <Button kind="primary" isDisabled={!isChecked || isOff} onPress={() => onSend(false)}>
        {isChecked ? (
          <Plural value={report.row_count} one="Import # row" other="Import # rows" />
        ) : (
          <Trans>Import</Trans>
        )}
      </Button>
    </div>
  )
}
