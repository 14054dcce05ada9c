import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../formats/use-formats.ts'
import { REASON_NAMES } from './case-words.ts'
import { faultsByField, toldOf } from './faults-by-field.ts'
import { FIELD_NAMES } from './field-names.ts'
import type { ShownCase } from './parts-of-work.ts'
import { ALL_FIELDS } from './report-texts.ts'
import { StateMark } from './state-mark.tsx'
import { useAge } from './use-age.ts'
import { useEventNames } from './use-event-names.ts'
import styles from './cases.module.css'

interface CaseFactsProps {
  readonly found: ShownCase
  /** Whether its faults stand elsewhere, beside their fields. */
  readonly withoutFaults?: boolean
}

/** Where a case stands, and what is wrong with it. */
export function CaseFacts({ found, withoutFaults = false }: CaseFactsProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const age = useAge()
  const { nameOf } = useEventNames()
  const reason = found.held_because ?? found.doubt_because
  const [last] = found.attempts.slice(-1)
  const attempted = last === undefined ? '' : formats.instant(last.started_at)
  return (
    <>
      <dl className={styles['facts']}>
        <Fact name={t`State`}>
          <StateMark state={found.state} />
          {reason !== null && `: ${i18n._(REASON_NAMES[reason])}`}
        </Fact>
        <Fact name={t`Event`}>{nameOf(found.event_id)}</Fact>
        <Fact name={t`Reported to us`}>
          {formats.instant(found.created_at)} ({age(found.created_at)})
        </Fact>
        <Fact name={t`Paper`}>{formats.day(found.paper_date)}</Fact>
        {found.id_caso !== null && <Fact name={t`Number in SISA`}>{String(found.id_caso)}</Fact>}
        {found.reported_at !== null && <Fact name={t`The registry took it`}>{formats.instant(found.reported_at)}</Fact>}
        {last !== undefined && (
          <Fact name={t`Attempts`}>
            {formats.count(found.attempts.length)}, {t`the last on ${attempted}`}
          </Fact>
        )}
        {found.resend_due !== null && (
          <Fact name={t`Goes once more by itself`}>{formats.instant(found.resend_due)}</Fact>
        )}
        {found.pending_manual !== null && (
          <Fact name={t`To enter in SISA`}>
            {found.pending_manual.map((name) => (name === 'cancel' ? t`cancel it` : name)).join(', ')}
          </Fact>
        )}
      </dl>
      {!withoutFaults && <FaultList errors={found.errors} />}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Each fault under the name of its field. The registry's own words stay as they are. */
function FaultList({ errors }: Pick<ShownCase, 'errors'>) {
  const { t, i18n } = useLingui()
  const { byField, others } = faultsByField(toldOf(errors), ALL_FIELDS)
  const fields = Object.entries(byField)
  if (fields.length + others.length === 0) return null
  const worded = (message: string) =>
    message === 'sealed' ? t`The registry's words may be of a person: show the person to read them.` : message
  return (
    <ul className={styles['faults']} aria-label={t`What is wrong`}>
      {fields.map(([path, message]) => {
        const name = FIELD_NAMES[path]
        return (
          <li key={path}>
            <strong>{name === undefined ? path : i18n._(name)}</strong> {worded(message)}
          </li>
        )
      })}
      {others.map((message) => (
        <li key={message}>{worded(message)}</li>
      ))}
    </ul>
  )
}
