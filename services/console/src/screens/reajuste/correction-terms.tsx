import { useLingui } from '@lingui/react/macro'
import { DayField } from '../../components/day-field/day-field.tsx'
import { MoneyField } from '../../components/money-field/money-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { PercentField } from '../../components/percent-field/percent-field.tsx'
import { percentOf, percentText, type Terms } from './terms.ts'
import type { ActInHand } from './use-act.ts'

interface CorrectionTermsProps {
  readonly terms: Terms
  readonly onChange: (part: Terms) => void
  readonly hand: ActInHand
}

/** What a correction alone may say: since when it is known, copay, and what the patient must bring. */
export function CorrectionTerms({ terms, onChange, hand: { draft, put } }: CorrectionTermsProps) {
  const { t } = useLingui()
  return (
    <>
      <DayField
        label={t`Known since`}
        value={draft.knownSince}
        onChange={(knownSince) => put({ knownSince })}
        description={t`The day on which it was found to be wrong. It stands in the change log, before the reason.`}
      />
      <YesNo label={t`Copay`} value={terms.copay} onChange={(copay) => onChange({ copay })} />
      <PercentField
        label={t`Percent that the patient pays`}
        value={percentOf(terms.copayPercent)}
        onChange={(percent) => onChange({ copayPercent: percentText(percent) })}
        description={t`Empty: as it was`}
      />
      <MoneyField
        label={t`The most that the patient pays`}
        value={terms.copayMost ?? null}
        onChange={(most) => onChange({ copayMost: most ?? undefined })}
        description={t`Empty: as it was`}
      />
      <YesNo label={t`Insurance card`} value={terms.card} onChange={(card) => onChange({ card })} />
      <YesNo
        label={t`Authorization`}
        value={terms.authorization}
        onChange={(authorization) => onChange({ authorization })}
      />
    </>
  )
}

interface YesNoProps {
  readonly label: string
  readonly value: 'yes' | 'no' | undefined
  readonly onChange: (value: 'yes' | 'no' | undefined) => void
}

function YesNo({ label, value, onChange }: YesNoProps) {
  const { t } = useLingui()
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? undefined : (id as 'yes' | 'no'))}
      options={[
        { id: '', text: t`As it was` },
        { id: 'yes', text: t`Yes` },
        { id: 'no', text: t`No` },
      ]}
    />
  )
}
