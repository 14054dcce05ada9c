import { PictureTable } from '../picture/picture-table.tsx'
import styles from './bars.module.css'

export interface Bar {
  readonly id: string
  readonly name: string
  /** May be negative: then it goes to the left of the middle. */
  readonly value: number
  /** The value as it is written. */
  readonly text: string
}

export interface BarsProps {
  readonly caption: string
  readonly headers: readonly [name: string, value: string]
  readonly bars: readonly Bar[]
}

/** Values beside each other; where some are negative, from a line in the middle. */
export function Bars({ caption, headers, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)))
  const hasBothSides = bars.some(({ value }) => value < 0)
  const zero = hasBothSides ? 50 : 0
  const reach = hasBothSides ? 50 : 100
  return (
    <figure aria-label={caption}>
      <div className={styles['bars']} aria-hidden>
        {bars.map(({ id, name, value, text }) => {
          const width = (Math.abs(value) / most) * reach
          return (
            <div key={id} className={styles['row']}>
              <span className={styles['name']} title={name}>
                {name}
              </span>
              <svg className={styles['track']}>
                <rect
                  className={styles[value < 0 ? 'less' : 'more']}
                  x={`${value < 0 ? zero - width : zero}%`}
                  width={`${width}%`}
                  y="4"
                  height="14"
                  rx="2"
                />
                <line x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="22" />
              </svg>
              <span className="number">{text}</span>
            </div>
          )
        })}
      </div>
      <PictureTable
        caption={caption}
        headers={headers}
        numbers={[1]}
        rows={bars.map(({ name, text }) => [name, text])}
      />
    </figure>
  )
}
