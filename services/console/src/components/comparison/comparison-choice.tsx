import { useLingui } from '@lingui/react/macro'
import { Button } from '../button/button.tsx'
import type { Compared } from './compared.ts'

export interface ComparisonProps {
  readonly search: Compared
  readonly onChange: (change: Compared) => void
}

/** Begins a comparison with another day or another payer, and ends it. */
export function ComparisonChoice({ search: { versus }, onChange }: ComparisonProps) {
  const { t } = useLingui()
  const choose = (next: Compared['versus']) => onChange({ versus: next === versus ? undefined : next })
  return (
    <>
      <Button kind={versus === 'day' ? 'primary' : 'plain'} onPress={() => choose('day')}>{t`Two days`}</Button>
      <Button kind={versus === 'payer' ? 'primary' : 'plain'} onPress={() => choose('payer')}>{t`Two payers`}</Button>
    </>
  )
}
