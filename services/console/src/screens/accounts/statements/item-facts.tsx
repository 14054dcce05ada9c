import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import type { ReactNode } from 'react'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { VerdictMark } from '../parts/verdict-mark.tsx'

/** What the payer says of a line, and what was billed and agreed. */
export function ItemFacts({ item }: { readonly item: Api.StatementItem }) {
  const { t } = useLingui()
  const formats = useFormats()
  const money = (cents: number | null) => (cents === null ? '–' : formats.money(cents))
  const { batch_id: batch, line_no: line } = item
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Day`, formats.day(item.day)],
    [t`Code`, item.code],
    [t`Asked for`, money(item.informed_cents)],
    [t`Released`, money(item.released_cents)],
    [t`Billed`, money(item.billed_cents)],
    [t`Contract`, money(item.contract_cents)],
    ...(item.verdict === null ? [] : [[t`Verdict`, <VerdictMark key="verdict" verdict={item.verdict} />] as const]),
    [
      t`Line that was billed`,
      batch === null || line === null ? (
        t`none fits, or more than one`
      ) : (
        <Link key="line" to="/accounts/batches/$batchId" params={{ batchId: batch }} search={{ line }}>
          {t`line ${formats.count(line)} of its batch`}
        </Link>
      ),
    ],
    ...(item.contract_revision === null
      ? []
      : [[t`Judged at revision`, formats.count(item.contract_revision)] as const]),
    [t`Counts`, item.is_counted ? t`yes` : t`no: a later statement takes its place`],
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
