import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '../../../components/button/button.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { Tabs } from '../../../components/tabs/tabs.tsx'
import { oneOf } from '../../../shell/search-text.ts'
import { useMay } from '../../../shell/session/session.ts'
import { statementOf } from './statement-queries.ts'
import type { StatementSearch } from '../parts/accounts-search.ts'
import styles from '../parts/accounts.module.css'
import { AppealPanel } from '../appeals/appeal-panel.tsx'
import { ItemPanel } from './item-panel.tsx'
import { LinesLeft } from './lines-left.tsx'
import { StatementFindings } from './statement-findings.tsx'
import { StatementItems } from './statement-items.tsx'
import { StatementSums } from './statement-sums.tsx'

/** What a payer answered: what is to be claimed, each item with its judgement, and what is left over. */
export function StatementScreen() {
  const { t } = useLingui()
  const { statementId } = useParams({ from: '/frame/accounts/statements/$statementId' })
  const search = useSearch({ from: '/frame/accounts/statements/$statementId' })
  const navigate = useNavigate({ from: '/accounts/statements/$statementId' })
  const mayWrite = useMay('billing:write')
  const isOnline = useOnline()
  const { data: statement, error, refetch } = useQuery(statementOf(statementId))
  const change = (part: StatementSearch) =>
    void navigate({
      search: (before: StatementSearch) => ({ ...before, ...part }),
      replace: !('item' in part || 'act' in part),
    })
  const protocols = statement?.protocols.flatMap(({ protocol }) => protocol ?? []).join(', ') ?? ''
  return (
    <Page
      title={protocols === '' ? t`Statement` : t`Statement on ${protocols}`}
      acts={
        <>
          <Link className={styles['link'] ?? ''} to="/accounts" search={{ part: 'statements' }}>
            {t`All statements`}
          </Link>
          {mayWrite && (
            <Button
              kind="primary"
              isDisabled={!isOnline || (statement?.claim_cents ?? 0) === 0}
              onPress={() => change({ act: 'appeal' })}
            >{t`Write the appeal…`}</Button>
          )}
        </>
      }
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {statement === undefined && error === null && <Loading rows={14} />}
      {statement !== undefined && (
        <div className={styles['part']}>
          {!mayWrite && <ReadOnly scope="billing:write" />}
          <StatementSums statement={statement} />
          <Tabs
            label={t`Parts of the statement`}
            selected={search.tab ?? 'items'}
            onSelect={(id) => change({ tab: oneOf(id, ['left', 'findings']) })}
            parts={[
              {
                id: 'items',
                title: t`Items`,
                content: () => <StatementItems statement={statement} search={search} onChange={change} />,
              },
              { id: 'left', title: t`Left over`, content: () => <LinesLeft statement={statement} onChange={change} /> },
              {
                id: 'findings',
                title: t`Findings`,
                content: () => <StatementFindings statement={statement} />,
              },
            ]}
          />
        </div>
      )}
      {search.item !== undefined && statement !== undefined && (
        <ItemPanel
          key={search.item}
          statement={statement}
          itemNo={search.item}
          onClose={() => change({ item: undefined })}
        />
      )}
      {search.act === 'appeal' && search.item === undefined && statement !== undefined && mayWrite && (
        <AppealPanel statement={statement} onClose={() => change({ act: undefined })} />
      )}
    </Page>
  )
}
