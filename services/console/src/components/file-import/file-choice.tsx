import { useLingui } from '@lingui/react/macro'
import styles from './file-import.module.css'

interface FileChoiceProps {
  readonly file: File | null
  readonly onChoose: (file: File | null) => void
}

/** The browser's own choice of a file, as a button with the name of what is chosen. */
export function FileChoice({ file, onChoose }: FileChoiceProps) {
  const { t } = useLingui()
  return (
    <div className={styles['choice']}>
      <label className={styles['file']}>
        {t`Choose a file: CSV or XLSX`}
        <input
          className="only-read-aloud"
          type="file"
          accept=".csv,.txt,.xlsx"
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
      </label>
      <span className={styles['name']}>{file?.name ?? t`no file is chosen`}</span>
    </div>
  )
}
