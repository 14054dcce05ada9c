import { Plural, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { rowsOf } from '../../../components/data-grid/use-paged-rows.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import type { StatementSearch } from '../parts/accounts-search.ts'

type Left = Api.StatementLineLeft

interface LinesLeftProps {
  readonly statement: Api.Statement
  readonly onChange: (part: StatementSearch) => void
}

/** What is left over on either side: items without a line, and lines that no item answers. Neither is guessed. */
export function LinesLeft({ statement, onChange }: LinesLeftProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const navigate = useNavigate()
  const { lines_left: lines, lines_left_count: count, unmatched_count: unmatched } = statement
  const columns: readonly Column<Left>[] = [
    {
      id: 'guide',
      header: t`Guide`,
      width: 'minmax(8rem, 1fr)',
      text: ({ guide }) => guide,
      cell: ({ guide, batch_id, line_no }) => (
        <Link to="/accounts/batches/$batchId" params={{ batchId: batch_id }} search={{ line: line_no }} tabIndex={-1}>
          {guide}
        </Link>
      ),
    },
    { id: 'item', header: t`Item`, width: '4rem', isNumber: true, text: ({ item }) => item },
    { id: 'day', header: t`Day`, width: '7rem', text: ({ day }) => formats.day(day) },
    { id: 'code', header: t`Code`, width: '8rem', text: ({ code }) => code },
    {
      id: 'billed',
      header: t`Billed`,
      width: '8rem',
      isNumber: true,
      text: ({ billed_cents }) => formats.amount(billed_cents),
    },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['buttons']}>
        <span>
          <Plural
            value={unmatched}
            _0="Each item answers a line that was billed."
            one="# item answers no line that was billed, or could answer several."
            other="# items answer no line that was billed, or could answer several."
          />
        </span>
        {unmatched > 0 && <Button onPress={() => onChange({ tab: undefined, matched: 'no' })}>{t`Show them`}</Button>}
      </div>
      <p>
        <Plural
          value={count}
          _0="Each line of its lots is answered."
          one="# line of its lots is not answered."
          other="# lines of its lots are not answered."
        />
        {count > lines.length && ` ${t`The first ${formats.count(lines.length)} are shown.`}`}
      </p>
      {lines.length > 0 && (
        <DataGrid
          label={t`Lines that are not answered`}
          columns={columns}
          rows={rowsOf(lines)}
          empty=""
          onOpen={({ batch_id, line_no }) =>
            void navigate({
              to: '/accounts/batches/$batchId',
              params: { batchId: batch_id },
              search: { line: line_no },
            })
          }
        />
      )}
    </div>
  )
}
