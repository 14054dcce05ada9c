import { useLingui } from '@lingui/react/macro'
import { CountField } from '../count-field/count-field.tsx'

export interface QuantityFieldProps {
  readonly value: number
  readonly onChange: (value: number) => void
}

/** How many of a procedure. */
export function QuantityField({ value, onChange }: QuantityFieldProps) {
  const { t } = useLingui()
  return (
    <CountField
      label={t`Quantity`}
      value={value}
      least={1}
      most={10_000}
      onChange={(read) => read !== null && onChange(read)}
    />
  )
}
