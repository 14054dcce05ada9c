import { useLingui } from '@lingui/react/macro'
import styles from './file-import.module.css'

interface FileChoiceProps {
  readonly file: File | null
  readonly onChoose: (file: File | null) => void
  /** Where it is another kind of file than rows: what the button says, and what the browser offers. */
  readonly label?: string
  readonly accept?: string
}

/** The browser's own choice of a file, as a button with the name of what is chosen. */
export function FileChoice({ file, onChoose, label, accept = '.csv,.txt,.xlsx' }: FileChoiceProps) {
  const { t } = useLingui()
  return (
    <div className={styles['choice']}>
      <label className={styles['file']}>
        {label ?? t`Choose a file: CSV or XLSX`}
        <input
          className="only-read-aloud"
          type="file"
          accept={accept}
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
      </label>
      <span className={styles['name']}>{file?.name ?? t`no file is chosen`}</span>
    </div>
  )
}
