import { useLingui } from '@lingui/react/macro'
import { Bars } from '../../components/bars/bars.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import type { Preview } from './reajuste-queries.ts'

/** The largest differences, as bars with their table. */
export function Differences({ prices }: Pick<Preview, 'prices'>) {
  const { t } = useLingui()
  const formats = useFormats()
  const bars = prices.map(({ procedure_code, procedure_name, old_cents, new_cents }) => {
    const value = (new_cents ?? 0) - (old_cents ?? 0)
    const sign = value > 0 ? '+' : ''
    return {
      id: procedure_code,
      name: procedure_name === null ? procedure_code : `${procedure_code} ${procedure_name}`,
      value,
      text: `${sign}${formats.amount(value)}`,
    }
  })
  if (bars.length === 0) return null
  return <Bars caption={t`Largest differences`} headers={[t`Procedure`, t`Difference`]} bars={bars} />
}
