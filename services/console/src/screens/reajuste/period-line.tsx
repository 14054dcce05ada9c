import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './reajuste.module.css'
import type { ActInHand } from './use-act.ts'

/** Which period it is about, and the ways from here to it and to its log. */
export function PeriodLine({ hand: { period, convenio, place } }: { readonly hand: ActInHand }) {
  const { t } = useLingui()
  const formats = useFormats()
  if (period.data === undefined) return null
  const { validity_start, validity_end } = period.data
  const start = formats.day(validity_start)
  const params = { convenioId: place.convenio_id, periodId: place.period_id }
  return (
    <p className={styles['place']}>
      <strong>{convenio.data?.name ?? ''}</strong>
      <Link to="/agreements/$convenioId/periods/$periodId" params={params}>
        {validity_end === null ? t`Period from ${start} on` : t`Period from ${start} to ${formats.day(validity_end)}`}
      </Link>
    </p>
  )
}
