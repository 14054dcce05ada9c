import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { ROLE_NAMES } from '../../../components/act-line/act-line-names.ts'
import type { Column } from '../../../components/data-grid/column.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { verdictName } from '../parts/verdict-words.ts'

type Line = Api.BillingBatchLine

/** What the list says of each line. */
export function useLineColumns(): readonly Column<Line>[] {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const amount = (cents: number | null) => (cents === null ? '–' : formats.amount(cents))
  const signed = (cents: number | null) => (cents !== null && cents > 0 ? `+${formats.amount(cents)}` : amount(cents))
  return [
    {
      id: 'guide',
      header: t`Guide`,
      width: 'minmax(7rem, 1fr)',
      text: ({ guide }) => guide,
      cell: ({ guide, line_id }) => (
        <Link from="/accounts/batches/$batchId" search={(before) => ({ ...before, line: line_id })} tabIndex={-1}>
          {guide}
        </Link>
      ),
    },
    { id: 'item', header: t`Item`, width: '4rem', isNumber: true, text: ({ item }) => item },
    { id: 'day', header: t`Day`, width: '7rem', text: ({ event_date }) => formats.day(event_date) },
    { id: 'code', header: t`Code`, width: '7.5rem', text: ({ procedure_code }) => procedure_code },
    {
      id: 'who',
      header: t`Who`,
      width: 'minmax(9rem, 1.5fr)',
      text: ({ roles }) => roles.map((role) => i18n._(ROLE_NAMES[role])).join(', '),
    },
    {
      id: 'quantity',
      header: t`Quantity`,
      width: '6rem',
      isNumber: true,
      text: ({ quantity }) => formats.count(quantity),
    },
    {
      id: 'billed',
      header: t`Billed`,
      width: '7.5rem',
      isNumber: true,
      text: ({ billed_cents }) => amount(billed_cents),
    },
    {
      id: 'contract',
      header: t`Contract`,
      width: '7.5rem',
      isNumber: true,
      text: ({ contract_cents }) => amount(contract_cents),
    },
    {
      id: 'difference',
      header: t`Difference`,
      width: '7.5rem',
      isNumber: true,
      text: ({ difference_cents }) => signed(difference_cents),
    },
    {
      id: 'verdict',
      header: t`Verdict`,
      width: 'minmax(13rem, 2fr)',
      text: ({ verdict }) => verdictName(verdict, i18n),
      cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
  ]
}
