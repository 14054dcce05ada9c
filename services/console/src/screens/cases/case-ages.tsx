import { useLingui } from '@lingui/react/macro'
import { Bars } from '../../components/bars/bars.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import type { Snvs } from '@vigencia/client'

/** How long the cases of a part have waited, as the service has grouped them. */
export function CaseAges({ part }: { readonly part: Snvs.CasePart }) {
  const { t } = useLingui()
  const formats = useFormats()
  const span = useSpan()
  const bars = part.ages.map(({ from_hours, count }, place) => ({
    id: String(from_hours),
    name: span(from_hours, part.ages[place + 1]?.from_hours ?? null),
    value: count,
    text: formats.count(count),
  }))
  return <Bars caption={t`How long they have waited`} headers={[t`Waiting`, t`Cases`]} bars={bars} />
}

function useSpan(): (from: number, to: number | null) => string {
  const { t } = useLingui()
  return (from, to) => {
    const [fromDays, toDays] = [from / 24, (to ?? 0) / 24]
    if (to === null) return t`over ${fromDays} days`
    if (from === 0) return t`under ${to} h`
    if (to <= 24) return t`${from} to ${to} h`
    return t`${fromDays} to ${toDays} days`
  }
}
