import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { DayField } from '../../components/day-field/day-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './reajuste.module.css'
import type { ActInHand } from './use-act.ts'

interface WeighFormProps {
  readonly hand: ActInHand
  readonly go: (next: object, isReplaced?: boolean) => void
  readonly weighed: Api.ReajustePreview['weighed']
}

/** By which days' billing the prices are weighed, and what the reajuste brings of it in sum. */
export function WeighForm({ hand: { search }, go, weighed }: WeighFormProps) {
  const { t } = useLingui()
  const formats = useFormats()
  return (
    <div className={styles['filters']} role="group" aria-label={t`Weigh by what was billed`}>
      <DayField
        label={t`Billed from`}
        value={search.weighFrom ?? null}
        onChange={(day) => go({ weighFrom: day ?? undefined }, true)}
      />
      <DayField
        label={t`Billed until`}
        value={search.weighTo ?? null}
        onChange={(day) => go({ weighTo: day ?? undefined }, true)}
      />
      {weighed !== null && (
        <p data-impact={weighed.impact_cents}>
          <Trans>
            It brings {formats.money(weighed.impact_cents)} of {formats.count(weighed.line_count)} billed lines;{' '}
            {formats.count(weighed.unweighed_line_count)} are not weighed.
          </Trans>
        </p>
      )}
    </div>
  )
}
