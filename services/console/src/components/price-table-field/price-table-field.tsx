import { vigencia } from '../../api/vigencia.ts'
import { ComboBox, type ComboOption } from '../combo-box/combo-box.tsx'

export interface PriceTableFieldProps {
  readonly label: string
  /** The version of a table; null: none. */
  readonly value: string | null
  readonly onChange: (version: string | null) => void
  readonly description?: string
}

/** A choice among the price tables of the clinic, by their versions and names. */
export function PriceTableField({ value, onChange, ...words }: PriceTableFieldProps) {
  return (
    <ComboBox
      {...words}
      name="price-tables"
      value={value === null ? null : { id: value, text: value }}
      onChange={(option) => onChange(option?.id ?? null)}
      search={searchTables}
    />
  )
}

async function searchTables(search: string, signal: AbortSignal): Promise<ComboOption[]> {
  const input = { search: search === '' ? null : search, limit: 50 }
  const { items } = await vigencia.priceTables.list.query(input, { signal })
  return items.map(({ version, name }) => ({ id: version, text: version, detail: name ?? undefined }))
}
