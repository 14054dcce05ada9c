import { Trans, useLingui } from '@lingui/react/macro'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { PayerField } from '../../../components/payer-field/payer-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { oneOf } from '../../../shell/search-text.ts'
import type { AccountsSearch } from '../parts/accounts-search.ts'
import styles from '../parts/accounts.module.css'
import { RepricedGuides } from './repriced-guides.tsx'

interface RepriceTabProps {
  readonly search: AccountsSearch
  readonly onChange: (part: AccountsSearch) => void
}

/** What was billed in some days, priced again: what an agreement that changed late is worth. Nothing is overwritten. */
export function RepriceTab({ search: { convenio, from, to, show }, onChange }: RepriceTabProps) {
  const { t } = useLingui()
  return (
    <div className={styles['part']}>
      <p className={styles['soft']}>
        <Trans>
          Where an agreement changed late: each line of these days by the price that it had first, and by the newest.
          Nothing that was judged is overwritten.
        </Trans>
      </p>
      <div className={`${styles['filters']} not-printed`} role="search">
        <PayerField label={t`Payer`} convenio={convenio} onChoose={(id) => onChange({ convenio: id })} />
        <DayField label={t`First day`} value={from ?? null} onChange={(day) => onChange({ from: day ?? undefined })} />
        <DayField label={t`Last day`} value={to ?? null} onChange={(day) => onChange({ to: day ?? undefined })} />
        <SelectField
          label={t`Show`}
          value={show ?? ''}
          options={[
            { id: '', text: t`what has another price` },
            { id: 'all', text: t`all` },
          ]}
          onChange={(id) => onChange({ show: oneOf(id, ['all']) })}
        />
      </div>
      {convenio === undefined || from === undefined || to === undefined ? (
        <p className={styles['soft']}>{t`Choose the payer and the days.`}</p>
      ) : (
        <RepricedGuides
          key={`${convenio} ${from} ${to}`}
          wanted={{ convenio_id: convenio, from, to, show: show ?? 'changed' }}
        />
      )}
    </div>
  )
}
