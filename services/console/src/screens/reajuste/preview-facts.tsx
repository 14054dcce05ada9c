import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { pastDaysOf } from './past-days.ts'
import styles from './reajuste.module.css'
import type { Preview } from './reajuste-queries.ts'
import type { ActInHand } from './use-act.ts'

interface PreviewFactsProps {
  readonly preview: Preview
  readonly hand: ActInHand
}

/** From when to when it would price, what closes, and what the service warns of. */
export function PreviewFacts({ preview, hand }: PreviewFactsProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { validity_start, validity_end } = preview
  const gap = 'gap' in preview ? preview.gap : null
  const scheduled = 'scheduled_particular_prices' in preview ? preview.scheduled_particular_prices : []
  const warnings = 'warnings' in preview ? preview.warnings : []
  const later = 'later_periods' in preview ? preview.later_periods : []
  const names = scheduled.slice(0, 10).join(', ')
  return (
    <div className={styles['facts']}>
      <p className={styles['days']}>
        {validity_end === null
          ? t`From ${formats.day(validity_start)} on, without an end`
          : t`From ${formats.day(validity_start)} to ${formats.day(validity_end)}`}
        {'closed_validity_end' in preview && (
          <> · {t`the period before ends on ${formats.day(preview.closed_validity_end)}`}</>
        )}
      </p>
      <PastDays preview={preview} hand={hand} />
      <ul className={styles['notices']}>
        {gap !== null && (
          <li>{t`No period prices the days from ${formats.day(gap.from)} to ${formats.day(gap.to)}.`}</li>
        )}
        {later.map((one) => (
          <li key={one.period_id}>
            {t`The period that starts on ${formats.day(one.validity_start)} keeps its prices.`}
          </li>
        ))}
        {scheduled.length > 0 && (
          <li>
            {t`Self-pay prices that begin on that day or later stay as they are (${formats.count(scheduled.length)}): ${names}`}
          </li>
        )}
        {warnings.map(({ code, message }) => (
          <li key={code}>
            {code === 'end_date_lost'
              ? t`The period before has an end, and the new one has none: say its last day.`
              : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Days that are over, and would be priced otherwise from now on. */
function PastDays({ preview, hand: { act, today, period } }: PreviewFactsProps) {
  const formats = useFormats()
  const past = pastDaysOf(preview, today)
  if (past === null) return null
  const [days, from, to] = [formats.count(past.count), formats.day(past.from), formats.day(past.to)]
  const revision = formats.count(period.data?.revision ?? 0)
  return (
    <p className={styles['past']} role="note">
      <Trans>
        Days that are over are priced otherwise: {days}, from {from} to {to}.
      </Trans>{' '}
      {act === 'correction' && (
        <Trans>
          Whoever asks as known at revision {revision} or earlier gets the old price for ever. From the next one on, the
          new price holds.
        </Trans>
      )}
    </p>
  )
}
