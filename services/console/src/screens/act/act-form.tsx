import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { appointmentTypes } from '../../api/appointment-types.ts'
import { CheckField } from '../../components/check-field/check-field.tsx'
import { DayField } from '../../components/day-field/day-field.tsx'
import { HourField } from '../../components/hour-field/hour-field.tsx'
import { PayerField } from '../../components/payer-field/payer-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { oneOf } from '../../shell/search-text.ts'
import { ACCOMMODATIONS, type ActSearch } from './act-search.ts'
import styles from './act.module.css'
import { PatientFields } from './patient-fields.tsx'
import { PlanField } from './plan-field.tsx'
import type { TypedPatient } from './typed-patient.ts'

export interface ActFormProps {
  readonly search: ActSearch
  readonly day: string
  readonly patient: TypedPatient
  readonly onChange: (change: ActSearch) => void
  readonly onPatient: (patient: TypedPatient) => void
}

/** What is said of the whole act. Whatever is changed is asked at once, and stands in the address. */
export function ActForm({ search, day, patient, onChange, onPatient }: ActFormProps) {
  const { t } = useLingui()
  const { convenio, type = '', character = '', from = null, to = null, stay, accommodation = '' } = search
  const types = useQuery(appointmentTypes)
  return (
    <>
      <div className={styles['form']}>
        <div className={styles['wide']}>
          <PayerField
            label={t`Payer`}
            convenio={convenio}
            isFirst={convenio === undefined}
            onChoose={(convenio) => onChange({ convenio, plan: undefined, revision: undefined })}
          />
        </div>
        <PlanField convenio={convenio} plan={search.plan} onChange={(plan) => onChange({ plan })} />
        <DayField label={t`Day`} value={day} onChange={(day) => onChange({ day: day ?? undefined })} />
        <SelectField
          label={t`Type`}
          value={type}
          options={[
            { id: '', text: t`None` },
            ...(types.data?.items ?? []).map(({ id, name }) => ({ id, text: name })),
          ]}
          onChange={(id) => onChange({ type: id === '' ? undefined : id })}
        />
        <SelectField
          label={t`Character`}
          value={character}
          options={[
            { id: '', text: t`Elective` },
            { id: 'urgent', text: t`Urgency or emergency` },
          ]}
          onChange={(id) => onChange({ character: oneOf(id, ['urgent']) })}
        />
        <HourField label={t`Began`} value={from} onChange={(hour) => onChange({ from: hour ?? undefined })} />
        <HourField
          label={t`Ended`}
          value={to}
          onChange={(hour) => onChange({ to: hour ?? undefined })}
          {...(from !== null && to !== null && to <= from && { description: t`on the next day` })}
        />
        <div className={styles['stay']}>
          <SelectField
            label={t`Accommodation`}
            value={accommodation}
            options={[
              { id: '', text: t`Not said` },
              { id: 'ward', text: t`Ward` },
              { id: 'apartment', text: t`Apartment` },
            ]}
            onChange={(id) => onChange({ accommodation: oneOf(id, ACCOMMODATIONS) })}
          />
        </div>
        <CheckField
          label={t`The patient stayed as an inpatient`}
          value={stay === 'yes'}
          onChange={(isStay) => onChange({ stay: isStay ? 'yes' : undefined })}
        />
      </div>
      <PatientFields patient={patient} onChange={onPatient} />
    </>
  )
}
