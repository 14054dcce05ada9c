import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field/select-field.tsx'

export type Status = 'active' | 'inactive' | 'all'

export function StatusField({
  value,
  onChange,
}: {
  readonly value: Status
  readonly onChange: (status: Status) => void
}) {
  const { t } = useLingui()
  const options = [
    { id: 'active', text: t`those that hold` },
    { id: 'inactive', text: t`those that do not` },
    { id: 'all', text: t`all` },
  ]
  return <SelectField label={t`Show`} options={options} value={value} onChange={(id) => onChange(id as Status)} />
}
