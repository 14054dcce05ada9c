import { useQueries } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import { vigencia } from '../../api/vigencia.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { isForTheSame } from '../../api/qualifiers.ts'
import { useWhom } from '../../components/whom/use-whom.ts'
import type { EditedPrices } from './edited-prices.ts'
import type { PeriodPath } from './period-queries.ts'
import styles from './period.module.css'

interface EditsTableProps {
  readonly path: PeriodPath
  readonly edits: EditedPrices
  /** What stands now, in place of what was typed. */
  readonly isTheirs?: boolean
}

const SHOWN = 20

/** The prices that were typed, or what stands in their place now. */
export function EditsTable({ path, edits, isTheirs = false }: EditsTableProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const shown = Object.entries(edits.prices).slice(0, SHOWN)
  const now = useQueries({
    queries: (isTheirs ? shown : []).map(([override_id, edit]) => ({
      queryKey: ['contracts', 'overrides', path, 'now', override_id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { items } = await vigencia.overrides.list.query({ ...path, search: edit.code, limit: 200 }, { signal })
        return items.find((one) => one.procedure_code === edit.code && isForTheSame(one, edit)) ?? null
      },
      staleTime: 0,
    })),
  })
  const whom = useWhom(
    path.convenio_id,
    shown.map(([, edit]) => edit),
  )
  const textOf = (cents: number | null | undefined) => (typeof cents === 'number' ? formats.money(cents) : '–')
  return (
    <table className={styles['edits']}>
      <tbody>
        {shown.map(([id, edit], place) => (
          <tr key={id}>
            <th scope="row">{[edit.code, whom(edit)].filter(Boolean).join(', ')}</th>
            <td className="number">{isTheirs ? textOf(now[place]?.data?.price_cents) : textOf(edit.cents)}</td>
          </tr>
        ))}
        {Object.keys(edits.prices).length > SHOWN && (
          <tr>
            <td colSpan={2}>{t`and ${Object.keys(edits.prices).length - SHOWN} more`}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
