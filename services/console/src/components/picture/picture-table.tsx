import { useLingui } from '@lingui/react/macro'
import styles from './picture.module.css'

export interface PictureTableProps {
  readonly caption: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Which columns are numbers, by their place. */
  readonly numbers?: readonly number[]
}

/** What a picture shows, as a table: for those who hear the page, for print, and for those who want the figures. */
export function PictureTable({ caption, headers, rows, numbers = [] }: PictureTableProps) {
  const { t } = useLingui()
  return (
    <details className={styles['table']}>
      <summary>{t`As a table`}</summary>
      <table>
        <caption className="only-read-aloud">{caption}</caption>
        <thead>
          <tr>
            {headers.map((header, place) => (
              <th key={header} scope="col" className={numbers.includes(place) ? 'number' : ''}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((text, place) => (
                <td key={headers[place]} className={numbers.includes(place) ? 'number' : ''}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
