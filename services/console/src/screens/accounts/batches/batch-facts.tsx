import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { usePayerName } from '../parts/use-payer-name.ts'

/** What a batch says of itself, and by what it was judged. */
export function BatchFacts({ batch }: { readonly batch: Api.BillingBatch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const payerName = usePayerName()
  const facts: readonly (readonly [string, string])[] = [
    [t`Payer`, payerName(batch.convenio_id)],
    [t`Made on`, batch.registered_on === null ? '–' : formats.day(batch.registered_on)],
    [t`Guides`, formats.count(batch.guide_count)],
    [t`Lines`, formats.count(batch.line_count)],
    [t`Version of TISS`, batch.version ?? '–'],
    [t`Code at the payer`, batch.provider_code ?? '–'],
    [t`Read at`, formats.instant(batch.created_at)],
    [t`Judged at revision`, formats.count(batch.judged_revision)],
    [t`In the sums`, formats.money(batch.counted_cents)],
    [t`Digest of the file`, batch.file_digest],
  ]
  return (
    <details className={styles['fold']}>
      <summary>{t`About the file`}</summary>
      <dl className={styles['facts']}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
