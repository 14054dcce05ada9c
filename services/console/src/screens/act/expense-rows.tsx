import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { procedureNamed } from '../../api/procedures.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { CODE_TABLE_NAMES } from './act-words.ts'
import styles from './act.module.css'
import { InPackage } from './in-package.tsx'
import { LineParts } from '../../components/act-line/line-parts.tsx'
import { LineRefusal } from './line-refusal.tsx'

interface ExpenseRowsProps {
  readonly act: Api.ActsQuoteInput
  readonly answer: Api.ActQuote
}

/** A row for each thing that was used. Its unit is not rounded, so only its parts show it. */
export function ExpenseRows({ act, answer }: ExpenseRowsProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const lines = answer.lines.filter(({ role }) => role === null)
  const names = useQueries({
    queries: lines.map(({ procedure_code }) => procedureNamed(act.convenio_id, act.event_date, procedure_code)),
  })
  if (lines.length === 0) return null
  const facts = { role: null, access: null, accommodation: null } as const
  return (
    <tbody>
      <tr className={styles['procedure']}>
        <th scope="rowgroup" colSpan={4}>{t`Expenses`}</th>
      </tr>
      {lines.map((line, place) => (
        <tr key={line.line} data-line={line.line}>
          <th scope="row">
            <span>
              {line.procedure_code} {names[place]?.data ?? ''}
              {line.code_table !== undefined && ` · ${i18n._(CODE_TABLE_NAMES[line.code_table])}`}
            </span>
            {line.refusal === null ? (
              <LineParts parts={line.parts} facts={facts} />
            ) : (
              <LineRefusal convenio={act.convenio_id} line={line} />
            )}
            <InPackage line={line} />
          </th>
          <td className="number">{formats.exact(String(line.quantity)).replace(/[.,]00$/, '')}</td>
          <td className="number">–</td>
          <td className={`${styles['price']} number`}>
            {line.price_cents === null ? '–' : formats.amount(line.price_cents)}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
