import { useLingui } from '@lingui/react/macro'
import { readPercent, type PercentRange } from '../../formats/read-percent.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { TypedField, type TypedValue } from '../typed-field/typed-field.tsx'

interface PercentFieldProps extends TypedValue<number> {
  /** From 0 to 100, where nothing else is told. */
  readonly range?: PercentRange
}

/** A percentage, typed as `12,5` or `12.5`. */
export function PercentField({ range = { least: 0, most: 100 }, ...props }: PercentFieldProps) {
  const { t } = useLingui()
  const { decimalMark, percent } = useFormats()
  const { least, most } = range
  return (
    <TypedField
      {...props}
      isNumber
      // all its places: what is shown is read again
      textOf={(value) => `${String(value).replace('.', decimalMark)}%`}
      read={(text) => readPercent(text, range)}
      fault={t`A percentage is written ${percent(12.5)}, from ${percent(least)} to ${percent(most)}.`}
    />
  )
}
