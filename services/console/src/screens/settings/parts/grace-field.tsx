import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field/select-field.tsx'

/** For how long what was rotated still works. */
export type Grace = '0' | '1h' | '24h'

interface GraceFieldProps {
  readonly label: string
  readonly value: Grace
  readonly onChange: (grace: Grace) => void
}

export function GraceField({ label, value, onChange }: GraceFieldProps) {
  const { t } = useLingui()
  return (
    <SelectField
      label={label}
      value={value}
      options={[
        { id: '24h', text: t`for 24 hours` },
        { id: '1h', text: t`for one hour` },
        { id: '0', text: t`no longer` },
      ]}
      onChange={(chosen) => onChange(chosen as Grace)}
    />
  )
}
