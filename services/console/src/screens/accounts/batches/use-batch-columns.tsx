import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import type { Column } from '../../../components/data-grid/column.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { leftOnTable, overBilled } from './batch-figures.ts'
import { usePayerName } from '../parts/use-payer-name.ts'

/** What the list says of each batch. */
export function useBatchColumns(): readonly Column<Api.BillingBatch>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const payerName = usePayerName()
  return [
    {
      id: 'lot',
      header: t`Lot`,
      width: 'minmax(7rem, 1fr)',
      text: ({ lot }) => lot,
      cell: ({ id, lot }) => (
        <Link to="/accounts/batches/$batchId" params={{ batchId: id }} tabIndex={-1}>
          {lot}
        </Link>
      ),
    },
    { id: 'payer', header: t`Payer`, width: 'minmax(12rem, 2fr)', text: ({ convenio_id }) => payerName(convenio_id) },
    {
      id: 'day',
      header: t`Made on`,
      width: '7rem',
      text: ({ registered_on }) => (registered_on === null ? '' : formats.day(registered_on)),
    },
    {
      id: 'guides',
      header: t`Guides`,
      width: '5.5rem',
      isNumber: true,
      text: ({ guide_count }) => formats.count(guide_count),
    },
    {
      id: 'lines',
      header: t`Lines`,
      width: '5.5rem',
      isNumber: true,
      text: ({ line_count }) => formats.count(line_count),
    },
    {
      id: 'billed',
      header: t`Billed`,
      width: '8rem',
      isNumber: true,
      text: ({ billed_cents }) => formats.amount(billed_cents),
    },
    {
      id: 'under',
      header: t`Left on the table`,
      width: '9rem',
      isNumber: true,
      text: (batch) => formats.amount(leftOnTable(batch)),
    },
    {
      id: 'over',
      header: t`Billed too much`,
      width: '9rem',
      isNumber: true,
      text: (batch) => formats.amount(overBilled(batch)),
    },
    {
      id: 'findings',
      header: t`Findings`,
      width: '6rem',
      isNumber: true,
      text: ({ findings }) => formats.count(findings.length),
    },
    {
      id: 'state',
      header: t`In the sums`,
      width: '9rem',
      text: ({ removed_at, counted_cents, billed_cents }) =>
        removed_at !== null
          ? t`taken out`
          : counted_cents === billed_cents
            ? t`all of it`
            : formats.amount(counted_cents),
    },
    { id: 'read', header: t`Read at`, width: '10rem', text: ({ created_at }) => formats.instant(created_at) },
  ]
}
