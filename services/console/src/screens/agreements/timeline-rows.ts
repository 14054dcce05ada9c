import type { Api } from '@vigencia/client'
import type { TimelineSpan } from '../../components/timeline/timeline.tsx'
import type { Formats } from '../../formats/formats.ts'
import { dayAfter } from '../../formats/zoned-day.ts'

export type PeriodItem = Extract<Api.ConvenioTimeline['items'][number], { kind: 'period' }>

/** What a span is called: the words of the person's language. */
export interface SpanWords {
  readonly status: Readonly<Record<PeriodItem['status'] | 'scheduled', string>>
  readonly gap: string
  readonly table: (version: string) => string
}

/** The status as people see it: what is active and has not begun is scheduled. */
export function statusOf({ status, in_force, from }: PeriodItem, today: string): PeriodItem['status'] | 'scheduled' {
  return status === 'active' && !in_force && from > today ? 'scheduled' : status
}

const endOf = (to: string | null) => (to === null ? null : dayAfter(to))

/** Periods as bars, and the days between them that nothing prices; days before the first are no gap. */
export function spansOf(
  { items }: Pick<Api.ConvenioTimeline, 'items'>,
  words: SpanWords,
  today: string,
): TimelineSpan[] {
  return items.flatMap((item): TimelineSpan[] => {
    if (item.kind === 'table' || item.from === null) return []
    const { from, to } = item
    if (item.kind === 'gap') return [{ id: `gap-${from}`, from, to: endOf(to), look: 'gap', status: words.gap }]
    const status = statusOf(item, today)
    const look = status === 'draft' ? 'draft' : item.in_force || status === 'scheduled' ? 'solid' : 'past'
    return [{ id: item.period_id, from, to: endOf(to), look, status: words.status[status], text: words.status[status] }]
  })
}

/** The price tables of the periods, from when to when each prices alike. */
export function tablesOf(
  { items }: Pick<Api.ConvenioTimeline, 'items'>,
  words: SpanWords,
  formats: Pick<Formats, 'percent'>,
): TimelineSpan[] {
  return items.flatMap((item): TimelineSpan[] => {
    if (item.kind !== 'table' || item.cbhpm_table_version === null) return []
    const text =
      item.cbhpm_percentage === null
        ? item.cbhpm_table_version
        : `${item.cbhpm_table_version} · ${formats.percent(item.cbhpm_percentage)}`
    return [
      {
        id: `table-${item.from}`,
        from: item.from,
        to: endOf(item.to),
        look: 'past',
        status: words.table(item.cbhpm_table_version),
        text,
      },
    ]
  })
}

/** The days that are shown: whole years, this one and the next among them. */
export function yearsShown(today: string, back: number): { readonly from: string; readonly to: string } {
  const year = Number(today.slice(0, 4))
  return { from: `${year - back}-01-01`, to: `${year + 2}-01-01` }
}

/** How many findings there are, and whether one of them may cost money. */
export function findingsIn({ findings }: Pick<Api.ConvenioTimeline, 'findings'>): {
  count: number
  isWarning: boolean
} {
  const all = findings.flatMap(({ items }) => items)
  return { count: all.length, isWarning: all.some(({ severity }) => severity === 'warning') }
}
