import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './comparison.module.css'

export interface DifferenceProps {
  /** Whole cents of both answers; undefined: not here yet. */
  readonly first: number | undefined
  readonly second: number | undefined
}

/** What the second answer is more or less than the first. */
export function Difference({ first, second }: DifferenceProps) {
  const formats = useFormats()
  if (first === undefined || second === undefined) return null
  const cents = second - first
  const sign = cents > 0 ? '+' : ''
  const share = first === 0 ? null : (cents / first) * 100
  return (
    <p className={styles['difference']} role="status">
      <Trans>
        Difference: <strong>{sign + formats.money(cents)}</strong>
      </Trans>
      {share !== null && ` (${sign}${formats.percent(Math.round(share * 100) / 100)})`}
    </p>
  )
}
