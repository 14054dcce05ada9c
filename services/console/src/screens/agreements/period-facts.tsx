import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../../shell/session/session.ts'
import styles from './agreements.module.css'
import { statusOf, type PeriodItem } from './timeline-rows.ts'
import { useSpanWords } from './use-span-words.ts'

/** What a period is, as a list of its terms. */
export function PeriodFacts({ period }: { readonly period: PeriodItem }) {
  const { t } = useLingui()
  const formats = useFormats()
  const words = useSpanWords()
  const today = todayIn(useSession().tenant.time_zone)
  const { cbhpm_table_version, cbhpm_percentage, table_adjustments, reajuste_percent, override_count } = period
  const facts = [
    [t`Status`, words.status[statusOf(period, today)]],
    [t`From`, formats.day(period.from)],
    [t`To`, period.to === null ? t`open` : formats.day(period.to)],
    [t`Price table`, cbhpm_table_version ?? t`none`],
    [t`Of the table`, cbhpm_table_version === null ? '' : formats.percent(cbhpm_percentage ?? 100)],
    [t`Table moved by`, table_adjustments.map((one) => formats.percent(one)).join(', ')],
    [t`Reajuste`, reajuste_percent === null ? '' : formats.percent(reajuste_percent)],
    [t`Own prices`, formats.count(override_count)],
  ].filter(([, value]) => value !== '')
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
