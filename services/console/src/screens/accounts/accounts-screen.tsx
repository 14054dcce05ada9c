import { useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Page } from '../../components/page/page.tsx'
import { ReadOnly } from '../../components/states/read-only.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { Tabs } from '../../components/tabs/tabs.tsx'
import { useMay } from '../../shell/session/session.ts'
import { oneOf } from '../../shell/search-text.ts'
import { useNewAct } from '../../shell/shortcuts/new-act.ts'
import { AppealList } from './appeals/appeal-list.tsx'
import type { AccountsSearch } from './parts/accounts-search.ts'
import styles from './parts/accounts.module.css'
import { BatchList } from './batches/batch-list.tsx'
import { ReadBatchPanel } from './batches/read-batch-panel.tsx'
import { ReadStatementPanel } from './statements/read-statement-panel.tsx'
import { RepriceTab } from './reprice/reprice-tab.tsx'
import { StatementList } from './statements/statement-list.tsx'

/** What was billed to payers, held against what was agreed with them. */
export function AccountsScreen() {
  const { t } = useLingui()
  const search = useSearch({ from: '/frame/accounts' })
  const navigate = useNavigate({ from: '/accounts' })
  const mayWrite = useMay('billing:write')
  const isOnline = useOnline()
  const change = useCallback(
    (part: AccountsSearch) =>
      void navigate({ search: (before: AccountsSearch) => ({ ...before, ...part }), replace: !('open' in part) }),
    [navigate],
  )
  const begin = useCallback(() => change({ open: 'batch' }), [change])
  useNewAct(mayWrite && isOnline ? begin : null)
  return (
    <Page
      title={t`Accounts`}
      acts={
        <>
          {search.convenio !== undefined && (
            <Link
              className={styles['link'] ?? ''}
              to="/accounts/settings/$convenioId"
              params={{ convenioId: search.convenio }}
            >{t`TISS settings of the payer`}</Link>
          )}
          {mayWrite && (
            <>
              <Button
                isDisabled={!isOnline}
                onPress={() => change({ open: 'statement' })}
              >{t`Read a statement`}</Button>
              <Button kind="primary" isDisabled={!isOnline} onPress={begin}>{t`Read a batch`}</Button>
            </>
          )}
        </>
      }
    >
      {!mayWrite && <ReadOnly scope="billing:write" />}
      <Tabs
        label={t`Parts of the accounts`}
        selected={search.part ?? 'batches'}
        onSelect={(id) => change({ part: oneOf(id, ['statements', 'appeals', 'reprice']), open: undefined })}
        parts={[
          {
            id: 'batches',
            title: t`Batches`,
            content: () => <BatchList search={search} onChange={change} onBegin={mayWrite ? begin : null} />,
          },
          {
            id: 'statements',
            title: t`Statements`,
            content: () => <StatementList search={search} onChange={change} />,
          },
          { id: 'appeals', title: t`Appeals`, content: () => <AppealList search={search} onChange={change} /> },
          { id: 'reprice', title: t`Price again`, content: () => <RepriceTab search={search} onChange={change} /> },
        ]}
      />
      {search.open === 'batch' && mayWrite && (
        <ReadBatchPanel
          onRead={(batchId) => void navigate({ to: '/accounts/batches/$batchId', params: { batchId } })}
          onClose={() => change({ open: undefined })}
        />
      )}
      {search.open === 'statement' && mayWrite && <ReadStatementPanel onClose={() => change({ open: undefined })} />}
    </Page>
  )
}
