import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { qualifiersOf } from '../../api/qualifiers.ts'
import type { Column } from '../../components/data-grid/column.ts'
import type { Cell } from '../../components/data-grid/next-cell.ts'
import { readMoney } from '../../formats/read-money.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { MOST_CHANGES, withChanges, withoutChange } from './changes.ts'
import { readPastedPrices, type PastedPrices } from './pasted-prices.ts'
import { askPreview } from './reajuste-queries.ts'
import { pagingOf } from './use-prices.ts'
import type { ActInHand } from './use-act.ts'

/** Prices that are typed into the grid, or pasted into it. */
export function usePriceEdits(hand: ActInHand, onFaults: () => void) {
  const { t } = useLingui()
  const formats = useFormats()
  const { draft, put, input } = hand
  const take = ({ changes, faults }: PastedPrices) => {
    put({ changes: withChanges(draft.changes, changes), unread: linesOf(faults) })
    if (faults.length > 0) onFaults()
  }
  const column = useMutation({
    mutationFn: async ({ at, cells }: { readonly at: Cell; readonly cells: readonly (readonly string[])[] }) => {
      const paging = pagingOf(hand, at.row)
      const { prices } = await askPreview(input, paging, new AbortController().signal)
      const lines = cells.map(([price = ''], place) => {
        const code = prices[place]?.procedure_code
        return code === undefined ? ['', price] : [code, price]
      })
      take(readPastedPrices(lines, prices))
    },
  })
  return {
    error: column.error,
    edit: (row: Api.PriceMove, _column: Column<Api.PriceMove>, text: string): string | null => {
      if (text.trim() === '') {
        put({ changes: withoutChange(draft.changes, row) })
        return null
      }
      const cents = readMoney(text)
      if (cents === null || cents < 0) return t`An amount is written ${formats.amount(123456)}.`
      const change = { procedure_code: row.procedure_code, ...qualifiersOf(row), price_cents: cents }
      const changes = withChanges(draft.changes, [change])
      if (changes.length > MOST_CHANGES) return t`One act takes ${formats.count(MOST_CHANGES)} prices by hand.`
      put({ changes })
      return null
    },
    /** One column goes down from the cell; more columns are a list of codes and prices. */
    paste: (at: Cell, cells: readonly (readonly string[])[]): void => {
      if (cells.every((line) => line.length <= 1)) column.mutate({ at, cells })
      else take(readPastedPrices(cells))
    },
  }
}

/** The lines that could not be read, as they were pasted: they are mended and taken again. */
export const linesOf = (faults: PastedPrices['faults']) => faults.map(({ text }) => text).join('\n')
