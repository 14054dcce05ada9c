import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Page } from '../../../components/page/page.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useMay } from '../../../shell/session/session.ts'
import { batchOf } from './batch-queries.ts'
import type { BatchSearch } from '../parts/accounts-search.ts'
import styles from '../parts/accounts.module.css'
import { BatchActs } from './batch-acts.tsx'
import { BatchFacts } from './batch-facts.tsx'
import { BatchFindings } from './batch-findings.tsx'
import { BatchLines } from './batch-lines.tsx'
import { BatchSums } from './batch-sums.tsx'
import { DifferenceBars } from './difference-bars.tsx'
import { LinePanel } from './line-panel.tsx'

/** One batch: what was left on the table, where it differs from the contract, and each of its lines. */
export function BatchScreen() {
  const { t } = useLingui()
  const { batchId } = useParams({ from: '/frame/accounts/batches/$batchId' })
  const search = useSearch({ from: '/frame/accounts/batches/$batchId' })
  const navigate = useNavigate({ from: '/accounts/batches/$batchId' })
  const mayWrite = useMay('billing:write')
  const { data: batch, error, refetch } = useQuery(batchOf(batchId))
  const change = (part: BatchSearch) =>
    void navigate({ search: (before: BatchSearch) => ({ ...before, ...part }), replace: !('line' in part) })
  return (
    <Page
      title={batch === undefined ? t`Batch` : t`Batch ${batch.lot}`}
      acts={<Link className={styles['link'] ?? ''} to="/accounts">{t`All accounts`}</Link>}
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {batch === undefined && error === null && <Loading rows={14} />}
      {batch !== undefined && (
        <div className={styles['part']}>
          {!mayWrite && <ReadOnly scope="billing:write" />}
          <BatchSums batch={batch} />
          <BatchFacts batch={batch} />
          {mayWrite && <BatchActs batch={batch} />}
          <BatchFindings findings={batch.findings} />
          <DifferenceBars batchId={batchId} by={search.by ?? 'code'} onChange={(by) => change({ by })} />
          <BatchLines batch={batch} search={search} onChange={change} />
        </div>
      )}
      {search.line !== undefined && batch !== undefined && (
        <LinePanel
          key={search.line}
          batchId={batchId}
          convenio={batch.convenio_id}
          lineId={search.line}
          onClose={() => change({ line: undefined })}
        />
      )}
    </Page>
  )
}
