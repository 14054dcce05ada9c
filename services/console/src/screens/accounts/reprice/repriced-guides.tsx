import { Plural, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { csvOf, download } from '../../../components/data-grid/exported-rows.ts'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { repriced, repricedSums, type WantedDays } from './reprice-queries.ts'
import styles from '../parts/accounts.module.css'
import { ComplementForm } from './complement-form.tsx'

type Guide = Api.RepricedGuide

/** What the lines of some days are worth now, in sums and guide by guide. */
export function RepricedGuides({ wanted }: { readonly wanted: WantedDays }) {
  const { t } = useLingui()
  const formats = useFormats()
  const navigate = useNavigate()
  const columns = useGuideColumns()
  const { data, error, refetch } = useQuery(repricedSums(wanted))
  const rows = usePagedRows<Guide>(['billing', 'repriced', wanted], async (offset, limit, signal) => {
    const { guides, total } = await repriced({ ...wanted, offset, limit }, signal)
    return { items: guides, total }
  })
  const exportRows = async () => {
    const all: Guide[] = []
    while (all.length < rows.total) {
      const { guides } = await repriced({ ...wanted, offset: all.length, limit: 200 })
      if (guides.length === 0) break
      all.push(...guides)
    }
    download(`repriced-${wanted.from}.csv`, csvOf(columns, all))
  }
  if (error !== null && data === undefined) return <Refused error={error} onAgain={() => void refetch()} />
  if (data === undefined) return <Loading rows={10} />
  const { totals, revision } = data
  const sums: readonly (readonly [string, number])[] = [
    [t`Before`, totals.old_cents],
    [t`Now, by revision ${formats.count(revision)}`, totals.new_cents],
    [t`Difference`, totals.difference_cents],
    [t`Billed`, totals.billed_cents],
  ]
  return (
    <>
      <section className={styles['sums']} aria-label={t`What the change is worth`}>
        <div className={styles['main']}>
          <span>{t`May still be charged`}</span>
          <strong className={styles['huge']} data-complement={totals.complement_cents}>
            {formats.money(totals.complement_cents)}
          </strong>
          <small>
            <Plural value={totals.changed_count} one="# line has another price" other="# lines have another price" />,{' '}
            {t`of ${formats.count(totals.line_count)}`}
          </small>
        </div>
        <dl>
          {sums.map(([name, cents]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="number">{formats.money(cents)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {totals.complement_cents > 0 && <ComplementForm wanted={wanted} />}
      <div className={styles['buttons']}>
        <Button isDisabled={rows.total === 0} onPress={() => void exportRows()}>{t`Export what is shown`}</Button>
      </div>
      <DataGrid
        label={t`Guides with another price`}
        columns={columns}
        rows={rows}
        empty={t`No line of these days has another price`}
        onOpen={({ batch_id, guide }) =>
          void navigate({ to: '/accounts/batches/$batchId', params: { batchId: batch_id }, search: { guide } })
        }
      />
    </>
  )
}

function useGuideColumns(): readonly Column<Guide>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const number = (id: string, header: string, text: (guide: Guide) => string): Column<Guide> => ({
    id,
    header,
    width: '8rem',
    isNumber: true,
    text,
  })
  return [
    {
      id: 'guide',
      header: t`Guide`,
      width: 'minmax(8rem, 1fr)',
      text: ({ guide }) => guide,
      cell: ({ batch_id, guide }) => (
        <Link to="/accounts/batches/$batchId" params={{ batchId: batch_id }} search={{ guide }} tabIndex={-1}>
          {guide}
        </Link>
      ),
    },
    { id: 'lot', header: t`Lot`, width: 'minmax(8rem, 1fr)', text: ({ lot }) => lot },
    number('lines', t`Lines`, ({ line_count }) => formats.count(line_count)),
    number('changed', t`With another price`, ({ changed_count }) => formats.count(changed_count)),
    number('billed', t`Billed`, ({ billed_cents }) => formats.amount(billed_cents)),
    number('old', t`Before`, ({ old_cents }) => formats.amount(old_cents)),
    number('new', t`Now`, ({ new_cents }) => formats.amount(new_cents)),
    number('difference', t`Difference`, ({ difference_cents }) => formats.amount(difference_cents)),
    number('complement', t`May still be charged`, ({ complement_cents }) => formats.amount(complement_cents)),
  ]
}
