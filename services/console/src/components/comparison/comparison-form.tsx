import { useLingui } from '@lingui/react/macro'
import { DayField } from '../day-field/day-field.tsx'
import { PayerField } from '../payer-field/payer-field.tsx'
import type { ComparisonProps } from './comparison-choice.tsx'
import styles from './comparison.module.css'

/** What the answer is compared with. */
export function ComparisonForm({ search, onChange }: ComparisonProps) {
  const { t } = useLingui()
  const { versus, day2, convenio2 } = search
  if (versus === undefined) return null
  return (
    <div className={`${styles['form']} not-printed`}>
      {versus === 'day' ? (
        <DayField
          label={t`Compared with the day`}
          value={day2 ?? null}
          onChange={(day) => onChange({ day2: day ?? undefined })}
        />
      ) : (
        <PayerField
          label={t`Compared with the payer`}
          convenio={convenio2}
          onChoose={(convenio) => onChange({ convenio2: convenio })}
        />
      )}
    </div>
  )
}
