import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../components/select-field/select-field.tsx'

interface MoveChoiceProps<Choice extends 'yes' | 'no' | 'ended'> {
  readonly label: string
  readonly value: Choice | undefined
  readonly onChange: (choice: Choice | undefined) => void
  /** Whether the prices may also end the day before. */
  readonly mayEnd?: boolean
}

/** Whether the percent moves prices of one kind. Without a choice the service does as is usual. */
export function MoveChoice<Choice extends 'yes' | 'no' | 'ended'>(props: MoveChoiceProps<Choice>) {
  const { t } = useLingui()
  const { label, value = '', onChange, mayEnd = false } = props
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(id) => onChange(id === '' ? undefined : (id as Choice))}
      options={[
        { id: '', text: t`As is usual` },
        { id: 'yes', text: t`The percent moves them` },
        { id: 'no', text: t`They stay as they are` },
        ...(mayEnd ? [{ id: 'ended', text: t`They end the day before` }] : []),
      ]}
    />
  )
}
