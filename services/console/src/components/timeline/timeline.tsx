import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../formats/use-formats.ts'
import { dayBefore } from '../../formats/zoned-day.ts'
import { dayScale, yearMarks } from '../picture/day-scale.ts'
import { PictureTable } from '../picture/picture-table.tsx'
import styles from './timeline.module.css'

/** `solid` holds, `past` has held, `draft` is dashed, `gap` is hatched. */
export type SpanLook = 'solid' | 'past' | 'draft' | 'gap'

export interface TimelineSpan {
  readonly id: string
  /** The first day. */
  readonly from: string
  /** The day after the last one; null: without an end. */
  readonly to: string | null
  readonly look: SpanLook
  /** The status in words, such as `In force`. */
  readonly status: string
  /** What is written on the bar. */
  readonly text?: string
}

export interface TimelineRow {
  readonly id: string
  readonly name: string
  readonly label: ReactNode
  readonly spans: readonly TimelineSpan[]
  /** What holds beside the spans, as thin bars below them, such as tables of prices. */
  readonly below?: readonly TimelineSpan[]
  /** What stands at the end of the row, such as findings. */
  readonly remark?: ReactNode
}

export interface TimelineProps {
  readonly caption: string
  /** What a row is of, in the table; an agreement where it is not told. */
  readonly nameHeader?: string
  readonly rows: readonly TimelineRow[]
  readonly from: string
  readonly to: string
  /** Days that are marked by a line, such as today. */
  readonly marks?: readonly { readonly day: string; readonly text: string }[]
  readonly onOpen?: (row: TimelineRow, span: TimelineSpan) => void
}

/** Periods as bars over the years, a row for each agreement, and the same as a table. */
export function Timeline({ caption, nameHeader, rows, from, to, marks = [], onOpen }: TimelineProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const place = dayScale(from, to)
  const placed = (first: string, end: string | null) => ({
    x: `${place(first)}%`,
    width: `${Math.max(0, place(end ?? to) - place(first))}%`,
    height: '100%',
  })
  const ends = (day: string | null) => (day === null ? t`open` : formats.day(dayBefore(day)))
  return (
    <figure
      className={`${styles['figure']} ${rows.some(({ remark }) => remark !== undefined) ? styles['remarked'] : ''}`}
      aria-label={caption}
    >
      <div className={styles['years']} aria-hidden>
        {yearMarks(from, to)
          .filter(({ day }) => marks.every((mark) => Math.abs(place(mark.day) - place(day)) > 7))
          .map(({ day, year }) => (
            <span key={year} style={{ left: `${place(day)}%` }}>
              {year}
            </span>
          ))}
        {marks.map(({ day, text }) => (
          <span key={text} className={styles['mark']} style={{ left: `${place(day)}%` }}>
            {text}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div key={row.id} className={styles['row']}>
          <div className={styles['label']}>{row.label}</div>
          <svg
            className={`${styles['bars']} ${row.below === undefined ? '' : styles['tall']}`}
            role="group"
            aria-label={row.name}
          >
            <Hatch id={row.id} />
            {yearMarks(from, to).map(({ day }) => (
              <line key={day} className={styles['year']} x1={`${place(day)}%`} x2={`${place(day)}%`} y1="0" y2="100%" />
            ))}
            {row.spans.map((span) => {
              const [x, end] = [place(span.from), place(span.to ?? to)]
              const words = `${span.status}: ${formats.day(span.from)} – ${ends(span.to)}`
              const open = onOpen === undefined ? null : () => onOpen(row, span)
              return (
                <g
                  key={span.id}
                  className={styles[span.look]}
                  {...(open !== null && {
                    role: 'button',
                    tabIndex: 0,
                    onClick: open,
                    onKeyDown: (event: React.KeyboardEvent) => event.key === 'Enter' && open(),
                  })}
                  aria-label={words}
                >
                  <title>{words}</title>
                  <rect
                    x={`${x}%`}
                    y="5"
                    width={`${Math.max(0.4, end - x)}%`}
                    height="22"
                    rx="3"
                    {...(span.look === 'gap' && { fill: `url(#hatch-${row.id})` })}
                  />
                </g>
              )
            })}
            {row.spans.map(({ id, from: first, to: end, look, text = '' }) => (
              <svg key={id} className={styles['clipped']} aria-hidden {...placed(first, end)}>
                <text className={styles[look]} x="5" y="20">
                  {text}
                </text>
              </svg>
            ))}
            {row.below?.map((span) => {
              const [x, end] = [place(span.from), place(span.to ?? to)]
              const words = `${span.status}: ${formats.day(span.from)} – ${ends(span.to)}`
              return (
                <g key={span.id} className={styles['below']} role="img" aria-label={words}>
                  <title>{words}</title>
                  <rect x={`${x}%`} y="31" width={`${Math.max(0.4, end - x)}%`} height="14" rx="2" />
                  <svg className={styles['clipped']} aria-hidden {...placed(span.from, span.to)}>
                    <text x="5" y="42">
                      {span.text}
                    </text>
                  </svg>
                </g>
              )
            })}
            {marks.map(({ day, text }) => (
              <line key={text} className={styles['day']} x1={`${place(day)}%`} x2={`${place(day)}%`} y1="0" y2="100%" />
            ))}
          </svg>
          {row.remark !== undefined && <div className={styles['remark']}>{row.remark}</div>}
        </div>
      ))}
      <PictureTable
        caption={caption}
        headers={[nameHeader ?? t`Agreement`, t`Status`, t`From`, t`To`]}
        rows={rows.flatMap(({ name, spans, below = [] }) =>
          [...spans, ...below].map((span) => [name, span.status, formats.day(span.from), ends(span.to)]),
        )}
      />
    </figure>
  )
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`hatch-${id}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className={styles['hatch']} />
      </pattern>
    </defs>
  )
}
