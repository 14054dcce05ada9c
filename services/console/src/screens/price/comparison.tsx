import { Trans, useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { Button } from '../../components/button/button.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { Payer } from './price-form.tsx'
import { priceOf, type Event } from './price-queries.ts'
import type { PriceSearch } from './price-search.ts'
import styles from './price.module.css'

type Versus = PriceSearch['versus']

interface ComparisonProps {
  readonly search: PriceSearch
  readonly onChange: (change: PriceSearch) => void
}

/** Begins a comparison with another day or another payer, and ends it. */
export function ComparisonChoice({ search: { versus }, onChange }: ComparisonProps) {
  const { t } = useLingui()
  const choose = (next: Versus) => onChange({ versus: next === versus ? undefined : next })
  return (
    <>
      <Button kind={versus === 'day' ? 'primary' : 'plain'} onPress={() => choose('day')}>{t`Two days`}</Button>
      <Button kind={versus === 'payer' ? 'primary' : 'plain'} onPress={() => choose('payer')}>{t`Two payers`}</Button>
    </>
  )
}

/** What the price is compared with. */
export function ComparisonForm({ search, onChange }: ComparisonProps) {
  const { t } = useLingui()
  const { versus, day2, convenio2 } = search
  if (versus === undefined) return null
  return (
    <div className={`${styles['second']} not-printed`}>
      {versus === 'day' ? (
        <DayField
          label={t`Compared with the day`}
          value={day2 ?? null}
          onChange={(day) => onChange({ day2: day ?? undefined })}
        />
      ) : (
        <Payer
          label={t`Compared with the payer`}
          convenio={convenio2}
          onChoose={(convenio) => onChange({ convenio2: convenio })}
        />
      )}
    </div>
  )
}

/** What the second price is more or less than the first. */
export function Difference({ events }: { readonly events: readonly Event[] }) {
  const formats = useFormats()
  const [first, second] = useQueries({ queries: events.map(priceOf) })
  if (first?.data === undefined || second?.data === undefined) return null
  const cents = second.data.price_cents - first.data.price_cents
  const sign = cents > 0 ? '+' : ''
  const share = first.data.price_cents === 0 ? null : (cents / first.data.price_cents) * 100
  return (
    <p className={styles['difference']} role="status">
      <Trans>
        Difference: <strong>{sign + formats.money(cents)}</strong>
      </Trans>
      {share !== null && ` (${sign}${formats.percent(Math.round(share * 100) / 100)})`}
    </p>
  )
}
