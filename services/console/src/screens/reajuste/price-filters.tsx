import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useEffect, useState } from 'react'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import type { ActInHand } from './use-act.ts'

interface PriceFiltersProps {
  readonly hand: ActInHand
  readonly go: (next: object, isReplaced?: boolean) => void
  readonly totals: Api.PriceTotals
}

const PAUSE_MS = 300

/** Which prices are shown, with how many there are of each kind. */
export function PriceFilters({ hand: { search, input }, go, totals }: PriceFiltersProps) {
  const { t } = useLingui()
  const { count } = useFormats()
  const [text, setText] = useState(search.search ?? '')
  useEffect(() => {
    if (text === (search.search ?? '')) return undefined
    const timer = setTimeout(() => go({ search: text.trim() === '' ? undefined : text }, true), PAUSE_MS)
    return () => clearTimeout(timer)
  })
  const changed = totals.raised + totals.lowered + totals.added + totals.removed
  return (
    <>
      <SelectField
        label={t`Show`}
        value={search.show ?? 'all'}
        onChange={(show) => go({ show: show === 'all' ? undefined : show }, true)}
        options={[
          { id: 'all', text: t`All (${count(totals.count)})` },
          { id: 'changed', text: t`Changed (${count(changed)})` },
          { id: 'unchanged', text: t`Unchanged (${count(totals.count - changed)})` },
          { id: 'zero', text: t`Zero (${count(totals.zero)})` },
          { id: 'by_hand', text: t`By hand (${count(input.changes.length)})` },
        ]}
      />
      <TextField label={t`Code or name`} value={text} onChange={setText} />
    </>
  )
}
