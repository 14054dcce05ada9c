import { Plural, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import type { Column } from '../../components/data-grid/column.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { rowsOf } from '../../components/data-grid/use-paged-rows.ts'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './price-tables.module.css'

type Change = Api.PriceTableChanges['items'][number]

interface ErrataChangesProps {
  readonly changes: Api.PriceTableChanges
  readonly names: Readonly<Record<string, string>>
}

/** What an errata has in the place of the publication before it, before anything is stored. */
export function ErrataChanges({ changes: { added, removed, changed, items }, names }: ErrataChangesProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const kinds = { added: t`new`, removed: t`gone`, changed: t`changed` }
  const price = (value: string | null) => (value === null ? '–' : formats.exact(value))
  const columns: readonly Column<Change>[] = [
    { id: 'code', header: t`Code`, width: '8rem', text: ({ procedure_code }) => procedure_code },
    { id: 'name', header: t`Procedure`, width: 'minmax(14rem, 3fr)', text: ({ procedure_name }) => procedure_name },
    { id: 'kind', header: t`What becomes of it`, width: '9rem', text: ({ change }) => kinds[change] },
    { id: 'before', header: t`Before`, width: '8rem', isNumber: true, text: ({ price_before }) => price(price_before) },
    { id: 'after', header: t`From now on`, width: '8rem', isNumber: true, text: ({ price: now }) => price(now) },
    {
      id: 'fields',
      header: t`What differs`,
      width: 'minmax(9rem, 1fr)',
      text: ({ fields }) => fields.map((field) => names[field] ?? field).join(', '),
    },
  ]
  return (
    <section className={styles['part']} aria-label={t`What changes`}>
      <h2>{t`What changes`}</h2>
      <p>
        <Plural value={added} one="# new row" other="# new rows" />
        {', '}
        <Plural value={removed} one="# row goes" other="# rows go" />
        {', '}
        <Plural value={changed} one="# row changes" other="# rows change" />
      </p>
      {items.length > 0 && <DataGrid label={t`Rows that change`} columns={columns} rows={rowsOf(items)} empty="" />}
    </section>
  )
}
