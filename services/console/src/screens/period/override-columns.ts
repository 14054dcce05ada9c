import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import type { Column } from '../../components/data-grid/column.ts'
import { useFormats } from '../../formats/use-formats.ts'
import type { EditedPrices } from './edited-prices.ts'

export type OverrideRow = Api.Override

/** An excluded code has no price to type, and one with metadata of a system is changed by that system. */
function mayType({ is_covered, metadata }: OverrideRow): boolean {
  return is_covered && metadata === null
}

/** @param whom tells for whom a price is; null: each is for anybody */
export function useOverrideColumns(
  edits: EditedPrices,
  isEditable: boolean,
  whom: ((row: OverrideRow) => string) | null,
): readonly Column<OverrideRow>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const centsOf = (row: OverrideRow) => edits.prices[row.id]?.cents ?? row.price_cents
  return [
    { id: 'code', header: t`Code`, width: '9rem', text: ({ procedure_code }) => procedure_code },
    {
      id: 'name',
      header: t`Procedure`,
      width: 'minmax(14rem, 3fr)',
      text: ({ procedure_name }) => procedure_name ?? '',
    },
    ...(whom === null ? [] : [{ id: 'whom', header: t`For whom`, width: 'minmax(9rem, 2fr)', text: whom }]),
    {
      id: 'price',
      header: t`Price`,
      width: '9rem',
      isNumber: true,
      text: (row) => {
        const cents = centsOf(row)
        return cents === null ? t`excluded` : formats.amount(cents)
      },
      isEditable: (row) => isEditable && mayType(row),
    },
    { id: 'notes', header: t`Notes`, width: 'minmax(10rem, 2fr)', text: ({ notes }) => notes ?? '' },
  ]
}
