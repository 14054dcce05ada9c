import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './price-tables.module.css'

/** What a table says of itself. */
export function TableFacts({ table }: { readonly table: Api.PriceTable }) {
  const { t } = useLingui()
  const formats = useFormats()
  const value = (one: number | null) => (one === null ? '–' : formats.exact(String(one)))
  const portes = Object.entries(table.portes)
  const ways = { price: t`by their price`, porte: t`by porte, UCO and film` }
  const facts: readonly (readonly [string, string])[] = [
    [t`Name`, table.name ?? '–'],
    [t`Status`, table.status === 'draft' ? t`Draft` : t`Published`],
    [t`Family`, table.family ?? '–'],
    [t`First day`, table.valid_from === null ? t`all days` : formats.day(table.valid_from)],
    [t`Rows`, formats.count(table.row_count)],
    [t`Rows are priced`, table.priced_by === null ? '–' : ways[table.priced_by]],
    [t`Value of one UCO`, value(table.uco_value)],
    [t`Value of one square metre of film`, value(table.film_value)],
    [t`Published at`, table.published_at === null ? '–' : formats.instant(table.published_at)],
    [t`Revision`, formats.count(table.revision)],
    ...(table.digest === null ? [] : [[t`Digest of the export`, table.digest] as const]),
  ]
  return (
    <div>
      <dl className={styles['facts']}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {portes.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t`Portes: ${formats.count(portes.length)}`}</summary>
          <dl className={styles['values']}>
            {portes.map(([porte, one]) => (
              <div key={porte}>
                <dt>{porte}</dt>
                <dd className="number">{value(one)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
