import { useLingui } from '@lingui/react/macro'
import { readHour } from '../../formats/read-hour.ts'
import { TypedField, type TypedValue } from '../typed-field/typed-field.tsx'

/** An hour of the day, `HH:MM`, typed as `19:30` or `1930`. */
export function HourField(props: TypedValue<string>) {
  const { t } = useLingui()
  return <TypedField {...props} textOf={asIs} read={readHour} fault={t`An hour is written 19:30.`} patience={2} />
}

const asIs = (hour: string) => hour
