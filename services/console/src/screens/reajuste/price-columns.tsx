import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { isForSome } from '../../api/qualifiers.ts'
import type { Column } from '../../components/data-grid/column.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { changeKey, type Change } from './changes.ts'

const WHOM = 'whom'
const WEIGHED = new Set(['billed', 'brings'])

/** Without the column of whom a price is for, where each is for anybody, and without weights where none is weighed. */
export function fittingColumns(columns: readonly Column<Api.PriceMove>[], rows: readonly Api.PriceMove[]) {
  const isForAnybody = !rows.some(isForSome)
  const isUnweighed = !rows.some(({ weight }) => weight !== undefined)
  return columns.filter(({ id }) => !(isForAnybody && id === WHOM) && !(isUnweighed && WEIGHED.has(id)))
}

/** The columns of the grid: code, name, old, new, difference, weight, rounding, and where the new price is from. */
export function usePriceColumns(
  changes: readonly Change[],
  mayEdit: boolean,
  whom: (row: Api.PriceMove) => string,
): readonly Column<Api.PriceMove>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const byHand = new Map(changes.map((change) => [changeKey(change), change.price_cents]))
  const amount = (cents: number | null, source: Api.PriceMove['new_source']) => {
    if (cents !== null) return formats.amount(cents)
    return source === 'override' ? t`excluded` : t`none`
  }
  const sources = { override: t`period`, particular: t`self-pay`, table: t`table` }
  const decimal = (text: string | null) => (text === null ? '' : text.replace('.', formats.decimalMark))
  return [
    { id: 'code', header: t`Code`, width: '7rem', text: (row) => row.procedure_code },
    { id: 'name', header: t`Name`, width: 'minmax(8rem, 1fr)', text: (row) => row.procedure_name ?? '' },
    { id: WHOM, header: t`For whom`, width: 'minmax(8rem, 1fr)', text: whom },
    {
      id: 'old',
      header: t`Old`,
      width: '6.5rem',
      isNumber: true,
      text: (row) => amount(row.old_cents, row.old_source),
    },
    {
      id: 'new',
      header: t`New price`,
      width: '6.5rem',
      isNumber: true,
      isEditable: mayEdit,
      text: (row) => {
        const typed = byHand.get(changeKey(row))
        return typed === undefined ? amount(row.new_cents, row.new_source) : formats.amount(typed)
      },
    },
    {
      id: 'difference',
      header: t`Difference`,
      width: '6.5rem',
      isNumber: true,
      text: ({ difference_cents: cents }) => {
        if (cents === null) return '—'
        return cents > 0 ? `+${formats.amount(cents)}` : formats.amount(cents)
      },
    },
    {
      id: 'billed',
      header: t`Quantity billed`,
      width: '6.5rem',
      isNumber: true,
      text: ({ weight }) => (weight ? decimal(String(weight.quantity)) : '—'),
    },
    {
      id: 'brings',
      header: t`Brings`,
      width: '7rem',
      isNumber: true,
      text: ({ weight }) => (typeof weight?.impact_cents === 'number' ? formats.amount(weight.impact_cents) : '—'),
    },
    {
      id: 'rounding',
      header: t`Rounding (¢)`,
      width: '7rem',
      isNumber: true,
      text: (row) => decimal(row.rounding_cents),
    },
    {
      id: 'from',
      header: t`Source`,
      width: '5.5rem',
      text: (row) => (row.new_source === null ? '' : sources[row.new_source]),
    },
  ]
}
