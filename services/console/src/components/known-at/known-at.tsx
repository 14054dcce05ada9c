import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../button/button.tsx'
import { DayField } from '../day-field/day-field.tsx'
import styles from './known-at.module.css'

/** As known when, as an address says it. */
export interface Known {
  /** As it was known at the end of this day. */
  readonly known?: string | undefined
  /** As it was known at this revision of the convenio. */
  readonly revision?: number | undefined
}

interface KnownAtProps {
  readonly search: Known
  readonly onChange: (change: Known) => void
}

/** The other time of a price: what was known of the agreement at the end of a day. Few need it, so it is folded away. */
export function KnownAt({ search: { known, revision }, onChange }: KnownAtProps) {
  const { t } = useLingui()
  const isPinned = known !== undefined || revision !== undefined
  return (
    <details className={`${styles['known']} not-printed`} open={isPinned}>
      <summary>{t`As known on`}</summary>
      <div className={styles['form']}>
        <DayField
          label={t`As known at the end of`}
          value={known ?? null}
          onChange={(day) => onChange({ known: day ?? undefined, revision: undefined })}
        />
        {revision !== undefined && (
          <p>
            <Trans>As known at revision {revision}</Trans>
          </p>
        )}
        {isPinned && (
          <Button kind="quiet" onPress={() => onChange({ known: undefined, revision: undefined })}>
            {t`As known now`}
          </Button>
        )}
      </div>
    </details>
  )
}
