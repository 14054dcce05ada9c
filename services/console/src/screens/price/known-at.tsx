import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import type { PriceSearch } from './price-search.ts'
import styles from './price.module.css'

interface KnownAtProps {
  readonly search: PriceSearch
  readonly onChange: (change: PriceSearch) => void
}

/** The other time of a price: what was known of the agreement at the end of a day. Few need it, so it is folded away. */
export function KnownAt({ search: { known, revision }, onChange }: KnownAtProps) {
  const { t } = useLingui()
  const isPinned = known !== undefined || revision !== undefined
  return (
    <details className={`${styles['known']} not-printed`} open={isPinned}>
      <summary>{t`As known on`}</summary>
      <div className={styles['second']}>
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
