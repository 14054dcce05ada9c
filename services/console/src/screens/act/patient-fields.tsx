import { useLingui } from '@lingui/react/macro'
import { CountField } from '../../components/count-field/count-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { oneOf } from '../../shell/search-text.ts'
import styles from './act.module.css'
import { AGE_UNITS, type TypedPatient } from './typed-patient.ts'

/** The most whole units that 60,000 days of age hold. */
const MOST = { years: 164, months: 1_971, days: 60_000 }

interface PatientFieldsProps {
  readonly patient: TypedPatient
  readonly onChange: (patient: TypedPatient) => void
}

/** What rules of age ask. It stays on this page: no address holds it. */
export function PatientFields({ patient, onChange }: PatientFieldsProps) {
  const { t } = useLingui()
  return (
    <details className={styles['patient']}>
      <summary>{t`Age and weight of the patient, which stay out of the address`}</summary>
      <div>
        <CountField
          label={t`Age`}
          value={patient.age}
          least={0}
          most={MOST[patient.unit]}
          isOptional
          onChange={(age) => onChange({ ...patient, age })}
        />
        <SelectField
          label={t`Counted in`}
          value={patient.unit}
          options={[
            { id: 'years', text: t`years` },
            { id: 'months', text: t`months` },
            { id: 'days', text: t`days` },
          ]}
          onChange={(id) => onChange({ ...patient, age: null, unit: oneOf(id, AGE_UNITS) ?? 'years' })}
        />
        <CountField
          label={t`Weight in grams`}
          value={patient.grams}
          least={1}
          most={500_000}
          isOptional
          onChange={(grams) => onChange({ ...patient, grams })}
        />
      </div>
    </details>
  )
}
