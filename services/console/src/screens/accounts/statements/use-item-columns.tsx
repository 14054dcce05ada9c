import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import type { Column } from '../../../components/data-grid/column.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { JudgementMark } from './judgement-mark.tsx'
import { JUDGEMENT_NAMES } from './judgement-words.ts'

type Item = Api.StatementItem

const judgementsOf = ({ glosas }: Item) => [...new Set(glosas.map(({ judgement }) => judgement))]
const sumOf = ({ glosas }: Item, of: 'amount_cents' | 'claim_cents') => glosas.reduce((sum, one) => sum + one[of], 0)

/** What the list says of each item. */
export function useItemColumns(): readonly Column<Item>[] {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const number = (id: string, header: string, cents: (item: Item) => number | null): Column<Item> => ({
    id,
    header,
    width: '7.5rem',
    isNumber: true,
    text: (item) => {
      const value = cents(item)
      return value === null ? '–' : formats.amount(value)
    },
  })
  return [
    {
      id: 'guide',
      header: t`Guide`,
      width: 'minmax(7rem, 1fr)',
      text: ({ guide, payer_guide }) => guide ?? payer_guide ?? '–',
      cell: ({ guide, payer_guide, item_no }) => (
        <Link
          from="/accounts/statements/$statementId"
          search={(before) => ({ ...before, item: item_no })}
          tabIndex={-1}
        >
          {guide ?? payer_guide ?? '–'}
        </Link>
      ),
    },
    { id: 'item', header: t`Item`, width: '4rem', isNumber: true, text: ({ item }) => item ?? '' },
    { id: 'day', header: t`Day`, width: '7rem', text: ({ day }) => formats.day(day) },
    { id: 'code', header: t`Code`, width: '7.5rem', text: ({ code }) => code },
    number('informed', t`Asked for`, ({ informed_cents }) => informed_cents),
    number('contract', t`Contract`, ({ contract_cents }) => contract_cents),
    number('released', t`Released`, ({ released_cents }) => released_cents),
    number('cut', t`Cut`, (item) => sumOf(item, 'amount_cents')),
    number('claim', t`To be claimed`, (item) => sumOf(item, 'claim_cents')),
    {
      id: 'reasons',
      header: t`Reasons`,
      width: '6rem',
      text: ({ glosas }) => glosas.map(({ code }) => code).join(', '),
    },
    {
      id: 'judgement',
      header: t`Judgement`,
      width: 'minmax(12rem, 2fr)',
      text: (item) =>
        judgementsOf(item)
          .map((one) => i18n._(JUDGEMENT_NAMES[one]))
          .join(', '),
      cell: (item) => (
        <span className={styles['marks']}>
          {judgementsOf(item).map((one) => (
            <JudgementMark key={one} judgement={one} />
          ))}
        </span>
      ),
    },
  ]
}
