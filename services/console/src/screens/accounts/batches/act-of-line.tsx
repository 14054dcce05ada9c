import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { ROLE_NAMES } from '../../../components/act-line/act-line-names.ts'
import { LineParts } from '../../../components/act-line/line-parts.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { isOfLine, questionOf } from './line-of-act.ts'

interface ActOfLineProps {
  readonly line: Api.BillingLineWithAct
  readonly act: Api.ActQuote
}

/** The act that a line was priced in: its own lines with their parts and reasons, and beside them the others. */
export function ActOfLine({ line, act }: ActOfLineProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const question = questionOf(act)
  const amount = (cents: number | null) => (cents === null ? '–' : formats.amount(cents))
  const own = act.lines.filter((one) => isOfLine(one, line))
  const others = act.lines.filter((one) => !isOfLine(one, line))
  const nameOf = ({ role }: Api.ActLine) => (role === null ? t`Expense` : i18n._(ROLE_NAMES[role]))
  const facts = (one: Api.ActLine) => ({
    role: one.role,
    access: question.accessOf(one.line),
    accommodation: question.accommodation,
  })
  return (
    <section className={styles['part']} aria-label={t`How the contract prices it`}>
      <h3>{t`How the contract prices it`}</h3>
      {own.map((one) => (
        <div key={`${one.line} ${one.role}`} className={styles['priced']}>
          <p>
            <strong>{nameOf(one)}</strong> <span>{one.procedure_code}</span>{' '}
            <span className="number">{amount(one.price_cents)}</span>
          </p>
          <LineParts parts={one.parts} facts={facts(one)} />
          {one.explanation !== undefined && (
            <details className={styles['fold']}>
              <summary>{t`The rules that were tried`}</summary>
              <ol className={styles['steps']} lang="en">
                {one.explanation.map(({ rule, applied, because }, place) => (
                  <li key={place} className={applied ? '' : styles['soft']}>
                    <code>{rule}</code> {because}
                  </li>
                ))}
              </ol>
            </details>
          )}
        </div>
      ))}
      {others.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t`The others of the act: ${formats.count(others.length)}`}</summary>
          <ul className={styles['others']}>
            {others.map((one) => (
              <li key={`${one.line} ${one.role}`}>
                <span>
                  {nameOf(one)} {one.procedure_code}
                </span>
                <span className="number">{amount(one.price_cents)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles['proof']}>
        {t`Revision ${formats.count(act.revision)}, digest`} <code>{act.digest}</code>
      </p>
    </section>
  )
}
