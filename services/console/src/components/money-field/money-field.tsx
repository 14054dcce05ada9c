import { useLingui } from '@lingui/react/macro'
import { readMoney } from '../../formats/read-money.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { TypedField, type TypedValue } from '../typed-field/typed-field.tsx'

/** An amount, typed as `1.234,56` or `1234.56` and held in whole cents. */
export function MoneyField(props: TypedValue<number>) {
  const { t } = useLingui()
  const { amount } = useFormats()
  return (
    <TypedField
      {...props}
      isNumber
      textOf={amount}
      read={readMoney}
      fault={t`An amount is written ${amount(123456)}.`}
    />
  )
}
