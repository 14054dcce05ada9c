import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { dayScale, yearMarks } from '../picture/day-scale.ts'
import { PictureTable } from '../picture/picture-table.tsx'
import styles from './steps.module.css'

export interface Step {
  /** The first day of this value. */
  readonly from: string
  /** Whole cents; null: there is none from here on. */
  readonly cents: number | null
}

export interface StepsProps {
  readonly caption: string
  /** In the order of their days. */
  readonly steps: readonly Step[]
  readonly from: string
  readonly to: string
  readonly mark?: string | undefined
}

const TOP = 10
const BOTTOM = 110

/** A value over the years: it stands until the day on which it changes. */
export function Steps({ caption, steps, from, to, mark }: StepsProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const place = dayScale(from, to)
  const most = Math.max(1, ...steps.map(({ cents }) => cents ?? 0))
  const height = (cents: number) => BOTTOM - (cents / most) * (BOTTOM - TOP)
  return (
    <figure aria-label={caption}>
      <svg className={styles['picture']} aria-hidden>
        {yearMarks(from, to).map(({ day, year }) => (
          <g key={year} className={styles['year']}>
            <line x1={`${place(day)}%`} x2={`${place(day)}%`} y1={TOP} y2={BOTTOM} />
            <text x={`${place(day)}%`} y={BOTTOM + 16}>
              {year}
            </text>
          </g>
        ))}
        {steps.map(({ from: day, cents }, index) => {
          if (cents === null) return null
          const [x, end] = [place(day), place(steps[index + 1]?.from ?? to)]
          const before = steps[index - 1]?.cents ?? null
          return (
            <g key={day} className={styles['step']}>
              <line x1={`${x}%`} x2={`${end}%`} y1={height(cents)} y2={height(cents)} />
              {before !== null && <line x1={`${x}%`} x2={`${x}%`} y1={height(before)} y2={height(cents)} />}
              {end - x > 9 && (
                <text x={`${x + 0.5}%`} y={height(cents) - 5}>
                  {formats.amount(cents)}
                </text>
              )}
            </g>
          )
        })}
        {mark !== undefined && (
          <line className={styles['mark']} x1={`${place(mark)}%`} x2={`${place(mark)}%`} y1={TOP} y2={BOTTOM} />
        )}
      </svg>
      <PictureTable
        caption={caption}
        headers={[t`From`, t`Amount`]}
        numbers={[1]}
        rows={steps.map(({ from, cents }) => [formats.day(from), cents === null ? '–' : formats.money(cents)])}
      />
    </figure>
  )
}
