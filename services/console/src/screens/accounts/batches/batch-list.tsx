import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { CheckField } from '../../../components/check-field/check-field.tsx'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { csvOf, download } from '../../../components/data-grid/exported-rows.ts'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { PayerField } from '../../../components/payer-field/payer-field.tsx'
import { Empty } from '../../../components/states/empty.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { hasBatches } from './batch-queries.ts'
import type { AccountsSearch } from '../parts/accounts-search.ts'
import styles from '../parts/accounts.module.css'
import { useBatchColumns } from './use-batch-columns.tsx'

interface BatchListProps {
  readonly search: AccountsSearch
  readonly onChange: (part: AccountsSearch) => void
  /** Null: the person may not read one. */
  readonly onBegin: (() => void) | null
}

/** The batches that were read, the newest first, by payer. */
export function BatchList({ search: { convenio, removed }, onChange, onBegin }: BatchListProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const isOnline = useOnline()
  const columns = useBatchColumns()
  const wanted = { convenio_id: convenio ?? null, include_removed: removed === 'yes' }
  const rows = usePagedRows<Api.BillingBatch>(['billing', 'batches', wanted], (offset, limit, signal) =>
    vigencia.billingBatches.list.query({ ...wanted, offset, limit }, { signal }),
  )
  const any = useQuery(hasBatches)
  const exportRows = async () => {
    const all: Api.BillingBatch[] = []
    for await (const one of vigencia.billingBatches.list.all({ ...wanted, limit: 200 })) all.push(one)
    download('batches.csv', csvOf(columns, all))
  }
  if (any.error !== null && any.data === undefined)
    return <Refused error={any.error} onAgain={() => void any.refetch()} />
  if (any.data === undefined) return <Loading rows={12} />
  if (!any.data)
    return (
      <Empty title={t`No batch has been read yet`}>
        <p>
          <Trans>
            Choose the XML file of a batch of TISS guides, as your program sends it to the payer. Each line is held
            against the contract of its day.
          </Trans>
        </p>
        {onBegin !== null && (
          <Button kind="primary" isDisabled={!isOnline} onPress={onBegin}>{t`Read the first batch`}</Button>
        )}
      </Empty>
    )
  return (
    <div className={styles['part']}>
      <div className={`${styles['filters']} not-printed`} role="search">
        <PayerField label={t`Payer`} convenio={convenio} onChoose={(id) => onChange({ convenio: id })} />
        <CheckField
          label={t`Also those taken out of the sums`}
          value={removed === 'yes'}
          onChange={(isChecked) => onChange({ removed: isChecked ? 'yes' : undefined })}
        />
        <Button isDisabled={rows.total === 0} onPress={() => void exportRows()}>{t`Export what is shown`}</Button>
      </div>
      <DataGrid
        label={t`Batches`}
        columns={columns}
        rows={rows}
        empty={t`Nothing found`}
        onOpen={({ id }) => void navigate({ to: '/accounts/batches/$batchId', params: { batchId: id } })}
      />
    </div>
  )
}
