import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { Button } from '../../components/button/button.tsx'
import { DataGrid } from '../../components/data-grid/data-grid.tsx'
import { csvOf, download } from '../../components/data-grid/exported-rows.ts'
import { useOnline } from '../../components/states/use-online.ts'
import { Refused } from '../../components/states/refused.tsx'
import { useWhom, useWhomOnce } from '../../components/whom/use-whom.ts'
import { changeKey } from './changes.ts'
import { PriceFilters } from './price-filters.tsx'
import { fittingColumns, usePriceColumns } from './price-columns.tsx'
import styles from './reajuste.module.css'
import { askPreview } from './reajuste-queries.ts'
import { usePriceEdits } from './use-price-edits.ts'
import { pagingOf, usePrices } from './use-prices.ts'
import type { ActInHand } from './use-act.ts'

interface PriceListProps {
  readonly hand: ActInHand
  readonly go: (next: object, isReplaced?: boolean) => void
  readonly mayWrite: boolean
  readonly totals: Api.PriceTotals
  readonly onPanel: (panel: 'paste' | 'confirm') => void
  /** Whether what is shown is what would be done. */
  readonly isReady: boolean
}

/** Every price: filtered, set by hand, pasted, downloaded; and then the act itself. */
export function PriceList({ hand, go, mayWrite, totals, onPanel, isReady }: PriceListProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const { input, draft } = hand
  const rows = usePrices(hand)
  const convenio = input.place.convenio_id
  const columns = usePriceColumns(input.changes, mayWrite, useWhom(convenio, rows.known))
  const whomOnce = useWhomOnce(convenio)
  const edits = usePriceEdits(hand, () => onPanel('paste'))
  const byHand = new Set(input.changes.map(changeKey))
  const isTyped = draft.terms !== null && JSON.stringify(draft.terms) !== JSON.stringify(input.terms)
  const file = useMutation({
    mutationFn: async () => {
      const { prices } = await askPreview(input, pagingOf(hand), new AbortController().signal)
      const whom = await whomOnce(prices)
      const named = columns.map((one) => (one.id === 'whom' ? { ...one, text: whom } : one))
      download(`${input.act}.csv`, csvOf(fittingColumns(named, prices), prices))
    },
  })
  return (
    <>
      <div className={styles['filters']}>
        <PriceFilters hand={hand} go={go} totals={totals} />
        <Button onPress={() => file.mutate()} isDisabled={!isOnline || file.isPending}>{t`Download`}</Button>
        {mayWrite && <Button onPress={() => onPanel('paste')}>{t`Paste prices`}</Button>}
        {mayWrite && (
          <Button
            kind="primary"
            isDisabled={!isOnline || !isReady || isTyped || needsReason(hand)}
            onPress={() => onPanel('confirm')}
          >
            {t`Carry out…`}
          </Button>
        )}
      </div>
      {isTyped && <p className={styles['quiet']}>{t`The form says something else now: preview it again.`}</p>}
      {needsReason(hand) && <p className={styles['quiet']}>{t`Say in the form why it is corrected.`}</p>}
      {file.error !== null && <Refused error={file.error} />}
      {edits.error !== null && <Refused error={edits.error} />}
      <DataGrid
        label={t`Prices before and after`}
        columns={fittingColumns(columns, rows.known)}
        rows={rows}
        empty={t`No price is to be shown here`}
        isMarked={(row) => byHand.has(changeKey(row))}
        {...(mayWrite && { onEdit: edits.edit, onPaste: edits.paste })}
      />
    </>
  )
}

const needsReason = ({ act, draft }: ActInHand) => act === 'correction' && draft.note.trim() === ''
