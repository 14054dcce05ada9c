import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { rowsOf } from '../../../components/data-grid/use-paged-rows.ts'
import { Page } from '../../../components/page/page.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { useMay } from '../../../shell/session/session.ts'
import { appealOf } from './appeal-queries.ts'
import styles from '../parts/accounts.module.css'
import { AppealActs } from './appeal-acts.tsx'
import { AppealSums } from './appeal-sums.tsx'

/** One appeal: what it claims, its file, what proves it, and what the payer answered. */
export function AppealScreen() {
  const { t } = useLingui()
  const formats = useFormats()
  const { appealId } = useParams({ from: '/frame/accounts/appeals/$appealId' })
  const navigate = useNavigate()
  const mayWrite = useMay('billing:write')
  const columns = useCutColumns()
  const { data: appeal, error, refetch } = useQuery(appealOf(appealId))
  return (
    <Page
      title={appeal === undefined ? t`Appeal` : t`Appeal ${formats.count(appeal.number)}`}
      acts={
        <>
          <Link className={styles['link'] ?? ''} to="/accounts" search={{ part: 'appeals' }}>{t`All appeals`}</Link>
          {appeal !== undefined && (
            <Link
              className={styles['link'] ?? ''}
              to="/accounts/statements/$statementId"
              params={{ statementId: appeal.statement_id }}
            >{t`Its statement`}</Link>
          )}
        </>
      }
    >
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {appeal === undefined && error === null && <Loading rows={14} />}
      {appeal !== undefined && (
        <div className={styles['part']}>
          {!mayWrite && <ReadOnly scope="billing:write" />}
          <AppealSums appeal={appeal} />
          <AppealActs appeal={appeal} mayWrite={mayWrite} />
          <DataGrid
            label={t`Cuts under this appeal`}
            columns={columns}
            rows={rowsOf(appeal.items)}
            empty=""
            onOpen={({ item_no }) =>
              void navigate({
                to: '/accounts/statements/$statementId',
                params: { statementId: appeal.statement_id },
                search: { item: item_no },
              })
            }
          />
        </div>
      )}
    </Page>
  )
}

function useCutColumns(): readonly Column<Api.BillingAppealItem>[] {
  const { t } = useLingui()
  const formats = useFormats()
  return [
    { id: 'guide', header: t`Guide`, width: '8rem', text: ({ guide }) => guide },
    { id: 'item', header: t`Item`, width: '4rem', isNumber: true, text: ({ item }) => item },
    { id: 'day', header: t`Day`, width: '7rem', text: ({ day }) => formats.day(day) },
    { id: 'code', header: t`Code`, width: '7.5rem', text: ({ code }) => code },
    { id: 'reason', header: t`Reason`, width: '5rem', text: ({ glosa_code }) => glosa_code },
    {
      id: 'claim',
      header: t`Claimed`,
      width: '8rem',
      isNumber: true,
      text: ({ claim_cents }) => formats.amount(claim_cents),
    },
    {
      id: 'accepted',
      header: t`Accepted`,
      width: '8rem',
      isNumber: true,
      text: ({ accepted_cents }) => (accepted_cents === null ? '–' : formats.amount(accepted_cents)),
    },
    {
      id: 'justification',
      header: t`Justification, as it stands in the file`,
      width: 'minmax(20rem, 4fr)',
      text: ({ justification }) => justification,
      cell: ({ justification }) => (
        <span lang="pt-BR" title={justification}>
          {justification}
        </span>
      ),
    },
  ]
}
