import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../session/session.ts'
import styles from './printed-head.module.css'

/** On paper: whose price it is, when it was printed, and the address that shows it again. */
export function PrintedHead() {
  const formats = useFormats()
  const { tenant, person } = useSession()
  const day = formats.day(todayIn(tenant.time_zone))
  return (
    <p className={styles['printed']}>
      <Trans>
        {tenant.name}. Printed on {day} by {person.name}.
      </Trans>
      <span>{location.href}</span>
    </p>
  )
}
