import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import type { ReactNode } from 'react'
import { ROLE_NAMES } from '../../../components/act-line/act-line-names.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { VerdictMark } from '../parts/verdict-mark.tsx'

interface LineFactsProps {
  readonly line: Api.BillingLineWithAct
  readonly convenio: string
}

/** A line as it was billed, and what the contract says of it. */
export function LineFacts({ line, convenio }: LineFactsProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const money = (cents: number | null) => (cents === null ? '–' : formats.money(cents))
  const { procedure_code: code, event_date: day, tolerance_cents: tolerance } = line
  const roles = line.roles.map((role) => i18n._(ROLE_NAMES[role])).join(', ')
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Verdict`, <VerdictMark key="verdict" verdict={line.verdict} />],
    [t`Billed`, money(line.billed_cents)],
    [t`Contract`, money(line.contract_cents)],
    [t`Billed less contract`, money(line.difference_cents)],
    ...(tolerance === null || tolerance === 0
      ? []
      : [[t`May differ by`, t`${formats.money(tolerance)}: the file holds two places`] as const]),
    [t`Day`, formats.day(day)],
    [
      t`Code`,
      <Link key="code" to="/price" search={{ convenio, code, day }}>
        {code}
      </Link>,
    ],
    [t`Table of codes`, line.code_table],
    ...(roles === '' ? [] : [[t`Who`, roles] as const]),
    [t`Quantity`, formats.count(line.quantity)],
    [t`Price of one, as billed`, money(line.unit_cents)],
    [t`Factor, as billed`, formats.exact(String(line.factor))],
    ...(line.invoice_cents === null ? [] : [[t`Of one by its invoice`, money(line.invoice_cents)] as const]),
    [t`Judged at revision`, formats.count(line.revision)],
    [t`In the sums`, line.is_counted ? t`yes` : t`no: its guide is in a newer batch, or the batch is taken out`],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
