import { useLingui } from '@lingui/react/macro'
import { vigencia } from '../../api/vigencia.ts'
import { ComboBox, type ComboOption } from '../combo-box/combo-box.tsx'

export interface PriceTableFieldProps {
  readonly label: string
  /** The version of a table; null: none. */
  readonly value: string | null
  readonly onChange: (version: string | null) => void
  readonly description?: string
  /** Each of its families is no choice, as where a table itself is meant. */
  readonly versionsOnly?: boolean
}

/** A choice among the price tables of the clinic: versions by their names, and families, whose edition the day decides. */
export function PriceTableField({ value, onChange, versionsOnly = false, ...words }: PriceTableFieldProps) {
  const { t } = useLingui()
  const searchTables = async (search: string, signal: AbortSignal): Promise<ComboOption[]> => {
    const input = { search: search === '' ? null : search, limit: 50 }
    const { items } = await vigencia.priceTables.list.query(input, { signal })
    const named = items.flatMap(({ version, name, family }): ComboOption[] => [
      { id: version, text: version, detail: name ?? undefined },
      ...(family === null || versionsOnly ? [] : [{ id: family, text: family, detail: t`the edition of the day` }]),
    ])
    // an errata has the version of what it corrects, and editions share their family
    return [...new Map(named.map((option) => [option.id, option])).values()]
  }
  return (
    <ComboBox
      {...words}
      name={versionsOnly ? 'price-tables' : 'price-tables-and-families'}
      value={value === null ? null : { id: value, text: value }}
      onChange={(option) => onChange(option?.id ?? null)}
      search={searchTables}
    />
  )
}
