import { Plural, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useDeferredValue, useState } from 'react'
import type { Column } from '../../components/data-grid/column.ts'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { usePagedRows } from '../../components/data-grid/use-paged-rows.ts'
import { TextField } from '../../components/text-field/text-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { rowsOfTable } from './price-table-queries.ts'
import styles from './price-tables.module.css'

interface TableRowsProps {
  readonly table: Pick<Api.PriceTable, 'version' | 'errata' | 'priced_by'>
  readonly find: string | undefined
  readonly onFind: (text: string | undefined) => void
}

/** The rows of a table, looked up by a part of the code or of the name. */
export function TableRows({ table, find, onFind }: TableRowsProps) {
  const { t } = useLingui()
  const named = { version: table.version, errata: table.errata }
  const [text, setText] = useState(find ?? '')
  const asks = useDeferredValue(text.trim())
  const search = asks === '' ? null : asks
  const rows = usePagedRows(['price-tables', 'rows', named, search], (offset, limit, signal) =>
    rowsOfTable(named, { search, offset, limit }, signal),
  )
  const columns = useRowColumns(table)
  return (
    <div className={styles['part']}>
      <div className={styles['filters']} role="search">
        <TextField
          label={t`Code or name`}
          value={text}
          onChange={setText}
          onBlur={() => onFind(asks === '' ? undefined : asks)}
        />
      </div>
      <p className={styles['soft']}>
        <Plural value={rows.total} one="# row" other="# rows" />
      </p>
      <DataGrid
        label={t`Rows of the table`}
        columns={columns}
        rows={rows}
        empty={search === null ? t`It has no rows yet: import them from a file` : t`Nothing found`}
      />
    </div>
  )
}

/** What only portes have is no column of a table that says its prices outright. */
function useRowColumns({ priced_by }: Pick<Api.PriceTable, 'priced_by'>): readonly Column<Api.PriceTableRow>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const decimal = (value: number | null) => (value === null ? '' : formats.exact(String(value)))
  const count = (value: number | null) => (value === null ? '' : formats.count(value))
  const number = (id: string, header: string, width: string, text: (row: Api.PriceTableRow) => string) => ({
    id,
    header,
    width,
    isNumber: true,
    text,
  })
  const parts: readonly Column<Api.PriceTableRow>[] = [
    { id: 'porte', header: t`Porte`, width: '4.5rem', text: ({ porte }) => porte ?? '' },
    number('fraction', t`Fraction`, '5.5rem', ({ porte_fraction }) => decimal(porte_fraction)),
    number('uco', t`UCO`, '5.5rem', ({ uco_quantity }) => decimal(uco_quantity)),
    number('film', t`Film, m²`, '5.5rem', ({ film_m2 }) => decimal(film_m2)),
    number('incidences', t`Films`, '4.5rem', ({ film_incidences }) => count(film_incidences)),
  ]
  return [
    { id: 'code', header: t`Code`, width: '8rem', text: ({ procedure_code }) => procedure_code },
    {
      id: 'name',
      header: t`Procedure`,
      width: 'minmax(14rem, 3fr)',
      text: ({ procedure_name }) => procedure_name,
    },
    number('price', t`Price`, '8rem', ({ price }) => formats.exact(price)),
    ...(priced_by === 'price' ? [] : parts),
    number('assistants', t`Assistants`, '6.5rem', ({ auxiliaries }) => count(auxiliaries)),
    number('anaesthesia', t`Anaesthesia`, '6.5rem', ({ anaesthesia_porte }) => count(anaesthesia_porte)),
    { id: 'chapter', header: t`Chapter`, width: '6rem', text: ({ chapter }) => chapter ?? '' },
    number('units', t`In a pack`, '6rem', ({ units }) => count(units)),
  ]
}
