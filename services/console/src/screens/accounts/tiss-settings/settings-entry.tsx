import { useLingui } from '@lingui/react/macro'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { oneOf } from '../../../shell/search-text.ts'
import styles from '../parts/accounts.module.css'
import { ColumnMaps } from './column-maps.tsx'
import { PairsField } from './pairs-field.tsx'
import { TISS_VERSIONS, type TypedEntry } from './typed-settings.ts'

interface SettingsEntryProps {
  readonly entry: TypedEntry
  readonly isReadOnly: boolean
  readonly onChange: (entry: TypedEntry) => void
}

/** What holds from one day on: the day on which a file was made decides. */
export function SettingsEntry({ entry, isReadOnly, onChange }: SettingsEntryProps) {
  const { t } = useLingui()
  const change = (part: Partial<TypedEntry>) => onChange({ ...entry, ...part })
  return (
    <fieldset className={styles['entry']} disabled={isReadOnly}>
      <legend className="only-read-aloud">{t`Entry`}</legend>
      <div className={styles['fields']}>
        <DayField
          label={t`First day`}
          description={t`The day on which a file was made decides.`}
          value={entry.valid_from}
          isDisabled={isReadOnly}
          onChange={(valid_from) => change({ valid_from })}
        />
        <SelectField
          label={t`Version of TISS`}
          value={entry.version}
          isDisabled={isReadOnly}
          options={TISS_VERSIONS.map((id) => ({ id, text: id }))}
          onChange={(id) => change({ version: oneOf(id, TISS_VERSIONS) ?? entry.version })}
        />
        <TextField
          label={t`Code at the payer`}
          value={entry.provider_code}
          isDisabled={isReadOnly}
          onChange={(provider_code) => change({ provider_code })}
          maxLength={50}
        />
      </div>
      <div className={styles['fields']}>
        <PairsField
          label={t`Plans by card`}
          example={t`As 0881 AZ-E: the beginning of the card, and the code of the plan.`}
          text={entry.plans}
          onType={(plans) => change({ plans })}
        />
        <PairsField
          label={t`Accommodation by per-diem`}
          example={t`As 60999901 apartment, or ward.`}
          text={entry.accommodations}
          onType={(accommodations) => change({ accommodations })}
        />
        <PairsField
          label={t`Roles by degree`}
          example={t`As 12 surgeon, in place of what TISS says.`}
          text={entry.degrees}
          onType={(degrees) => change({ degrees })}
        />
      </div>
      <ColumnMaps maps={entry.maps} isReadOnly={isReadOnly} onChange={(maps) => change({ maps })} />
    </fieldset>
  )
}
