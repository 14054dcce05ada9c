import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { procedureNamed } from '../../api/procedures.ts'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './act.module.css'
import { ROLE_NAMES } from '../../components/act-line/act-line-names.ts'
import { ExpenseRows } from './expense-rows.tsx'
import { InPackage } from './in-package.tsx'
import { LineParts } from '../../components/act-line/line-parts.tsx'
import { LineRefusal } from './line-refusal.tsx'

interface ActLinesProps {
  readonly act: Api.ActsQuoteInput
  readonly answer: Api.ActQuote
}

/** A row for each participant, below the procedure that they took part in. */
export function ActLines({ act, answer }: ActLinesProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { procedures = [] } = act
  const names = useQueries({
    queries: procedures.map(({ procedure_code }) => procedureNamed(act.convenio_id, act.event_date, procedure_code)),
  })
  return (
    <table className={styles['lines']}>
      <thead>
        <tr>
          <th scope="col">{t`Who, and why`}</th>
          <th scope="col" className="number">{t`Quantity`}</th>
          <th scope="col" className="number">{t`Of one`}</th>
          <th scope="col" className="number">{t`Price`}</th>
        </tr>
      </thead>
      {procedures.map(({ line, procedure_code, access = null }, place) => (
        <tbody key={line}>
          <tr className={styles['procedure']}>
            <th scope="rowgroup" colSpan={4}>
              <Link
                to="/price"
                search={{ convenio: act.convenio_id, code: procedure_code, day: act.event_date }}
                title={t`Price on a date`}
              >
                {procedure_code}
              </Link>{' '}
              {names[place]?.data ?? ''}
            </th>
          </tr>
          {answer.lines
            .filter((one) => one.line === line)
            .map((one) => (
              <tr key={one.role} data-line={`${one.line} ${one.role}`}>
                <th scope="row">
                  <span>{one.role && i18n._(ROLE_NAMES[one.role])}</span>
                  {one.refusal === null ? (
                    <LineParts
                      parts={one.parts}
                      facts={{ role: one.role, access, accommodation: act.accommodation ?? null }}
                    />
                  ) : (
                    <LineRefusal convenio={act.convenio_id} line={one} />
                  )}
                  <InPackage line={one} />
                </th>
                <td className="number">{formats.count(one.quantity)}</td>
                <td className="number">{one.unit_price_cents === null ? '–' : formats.amount(one.unit_price_cents)}</td>
                <td className={`${styles['price']} number`}>
                  {one.price_cents === null ? '–' : formats.amount(one.price_cents)}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
      <ExpenseRows act={act} answer={answer} />
    </table>
  )
}
