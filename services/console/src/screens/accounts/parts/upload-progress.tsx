import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from './accounts.module.css'
import type { Progress } from './use-file-upload.ts'

const KIB = 1024

/** How much of a file has left, and then that the service reads it. */
export function UploadProgress({ sent, total }: Progress) {
  const { t } = useLingui()
  const formats = useFormats()
  const isSent = total > 0 && sent >= total
  const kib = (bytes: number) => formats.count(Math.ceil(bytes / KIB))
  const told = isSent ? t`It has arrived, and each line is judged now.` : t`${kib(sent)} of ${kib(total)} KiB sent`
  return (
    <div className={styles['progress']} role="status">
      <progress aria-label={t`Progress`} {...(!isSent && total > 0 && { value: sent, max: total })} />
      <span>{told}</span>
    </div>
  )
}
