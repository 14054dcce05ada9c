import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { appealStateName } from './use-appeal-columns.tsx'
import { usePayerName } from '../parts/use-payer-name.ts'

/** What an appeal claims, large; what was accepted; and what it says of itself. */
export function AppealSums({ appeal }: { readonly appeal: Api.BillingAppeal }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const payerName = usePayerName()
  const { accepted_cents: accepted, schema_valid: valid } = appeal
  const facts: readonly (readonly [string, string])[] = [
    [t`Payer`, payerName(appeal.convenio_id)],
    [t`State`, appealStateName(appeal.state, i18n)],
    [t`Protocol`, appeal.protocol],
    [t`Lot`, appeal.lot],
    [t`Written on`, formats.day(appeal.written_on)],
    [t`Sent on`, appeal.sent_on === null ? '–' : formats.day(appeal.sent_on)],
    [t`Answer read at`, appeal.answered_at === null ? '–' : formats.instant(appeal.answered_at)],
    [t`Version of TISS`, appeal.version],
    [
      t`Valid by the schemas of the ANS`,
      valid === null ? t`not validated: no schemas are set here` : valid ? t`yes` : t`no`,
    ],
    [t`Digest of the file`, appeal.file_digest],
  ]
  return (
    <>
      <section className={styles['sums']} aria-label={t`Sums of the appeal`}>
        <div className={styles['main']}>
          <span>{t`Claimed`}</span>
          <strong className={styles['huge']} data-claimed={appeal.claimed_cents}>
            {formats.money(appeal.claimed_cents)}
          </strong>
        </div>
        <div className={styles['main']}>
          <span>{t`Accepted`}</span>
          <strong className={styles['huge']} data-accepted={accepted ?? ''}>
            {accepted === null ? '–' : formats.money(accepted)}
          </strong>
        </div>
      </section>
      <dl className={styles['facts']}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
