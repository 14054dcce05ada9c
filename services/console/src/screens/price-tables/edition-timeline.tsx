import { useLingui } from '@lingui/react/macro'
import { Timeline, type TimelineSpan } from '../../components/timeline/timeline.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { dayAfter, todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../../shell/session/session.ts'
import type { Publication } from './publications.ts'

/** More years back nobody looks for an edition in a picture. */
const YEARS_BACK = 5

interface EditionTimelineProps {
  readonly publications: readonly Publication[]
  readonly onOpen: (version: string, errata: number) => void
}

/** A lane for each family: from when to when each of its editions prices, in its last errata. */
export function EditionTimeline({ publications, onOpen }: EditionTimelineProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const today = todayIn(useSession().tenant.time_zone)
  const editions = publications.filter(
    ({ table, replaced_by }) => table.family !== null && table.valid_from !== null && replaced_by === null,
  )
  if (editions.length === 0) return null
  const spanOf = ({ table, until }: Publication): TimelineSpan => {
    const from = table.valid_from ?? today
    const isDraft = table.status === 'draft'
    const errata = t`errata ${formats.count(table.errata)}`
    return {
      id: `${table.version} ${table.errata}`,
      from,
      to: until === null ? null : dayAfter(until),
      look: isDraft ? 'draft' : until !== null && until < today ? 'past' : 'solid',
      status: isDraft ? t`Draft` : from > today ? t`To come` : until !== null && until < today ? t`Ended` : t`In force`,
      text: table.errata === 0 ? table.version : `${table.version}, ${errata}`,
    }
  }
  const families = [...Map.groupBy(editions, ({ table }) => table.family ?? '')]
  const year = Number(today.slice(0, 4))
  const first = Number(
    editions
      .map(({ table }) => table.valid_from ?? today)
      .toSorted()[0]
      ?.slice(0, 4),
  )
  return (
    <Timeline
      caption={t`Editions of each family in time`}
      nameHeader={t`Family`}
      rows={families.map(([family, ofFamily]) => ({
        id: family,
        name: family,
        label: family,
        spans: ofFamily.map(spanOf).toReversed(),
      }))}
      from={`${Math.max(year - YEARS_BACK, Math.min(year, first))}-01-01`}
      to={`${year + 2}-01-01`}
      marks={[{ day: today, text: t`today` }]}
      onOpen={(_, span) => {
        const edition = editions.find(({ table }) => `${table.version} ${table.errata}` === span.id)
        if (edition !== undefined) onOpen(edition.table.version, edition.table.errata)
      }}
    />
  )
}
