import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import { allTables } from './price-table-queries.ts'
import styles from './price-tables.module.css'
import { publicationsOf } from './publications.ts'

/** The version with its errata, and the other editions of its family: which of them prices. */
export function PublicationList({ table }: { readonly table: Api.PriceTable }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { data } = useQuery(allTables)
  const near = publicationsOf(data ?? []).filter(
    ({ table: one }) => one.version === table.version || (table.family !== null && one.family === table.family),
  )
  if (near.length < 2) return null
  return (
    <section aria-label={t`Editions and errata`}>
      <h2>{t`Editions and errata`}</h2>
      <ul className={styles['near']}>
        {near.map(({ table: { id, version, errata, status, valid_from }, until, replaced_by }) => (
          <li key={id} aria-current={id === table.id}>
            <Link to="/agreements/tables/$version" params={{ version }} search={{ errata: errata || undefined }}>
              {errata === 0 ? version : t`${version}, errata ${errata}`}
            </Link>
            {valid_from !== null && (
              <span>
                {formats.day(valid_from)} – {until === null ? '…' : formats.day(until)}
              </span>
            )}
            <span className={styles['soft']}>
              {status === 'draft'
                ? t`Draft`
                : replaced_by === null
                  ? t`Published`
                  : t`Replaced by errata ${formats.count(replaced_by)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
