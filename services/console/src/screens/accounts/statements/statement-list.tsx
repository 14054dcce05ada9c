import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { csvOf, download } from '../../../components/data-grid/exported-rows.ts'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { PayerField } from '../../../components/payer-field/payer-field.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import type { AccountsSearch } from '../parts/accounts-search.ts'
import styles from '../parts/accounts.module.css'
import { usePayerName } from '../parts/use-payer-name.ts'

interface StatementListProps {
  readonly search: AccountsSearch
  readonly onChange: (part: AccountsSearch) => void
}

/** What payers answered, the newest first, and what of it is to be claimed. */
export function StatementList({ search: { convenio }, onChange }: StatementListProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const columns = useStatementColumns()
  const wanted = { convenio_id: convenio ?? null }
  const rows = usePagedRows<Api.StatementInList>(['billing', 'statements', wanted], (offset, limit, signal) =>
    vigencia.billingStatements.list.query({ ...wanted, offset, limit }, { signal }),
  )
  const exportRows = async () => {
    const all: Api.StatementInList[] = []
    for await (const one of vigencia.billingStatements.list.all({ ...wanted, limit: 200 })) all.push(one)
    download('statements.csv', csvOf(columns, all))
  }
  return (
    <div className={styles['part']}>
      <p className={styles['soft']}>
        <Trans>What payers answered to batches. Each cut is judged by the contract alone.</Trans>
      </p>
      <div className={`${styles['filters']} not-printed`} role="search">
        <PayerField label={t`Payer`} convenio={convenio} onChoose={(id) => onChange({ convenio: id })} />
        <Button isDisabled={rows.total === 0} onPress={() => void exportRows()}>{t`Export what is shown`}</Button>
      </div>
      <DataGrid
        label={t`Statements`}
        columns={columns}
        rows={rows}
        empty={t`No statement is here: read the one that the payer sent`}
        onOpen={({ id }) =>
          void navigate({ to: '/accounts/statements/$statementId', params: { statementId: id }, search: {} })
        }
      />
    </div>
  )
}

function useStatementColumns(): readonly Column<Api.StatementInList>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const payerName = usePayerName()
  const number = (id: string, header: string, text: (row: Api.StatementInList) => string) => ({
    id,
    header,
    width: '8rem',
    isNumber: true,
    text,
  })
  return [
    {
      id: 'read',
      header: t`Read at`,
      width: '10rem',
      text: ({ received_at }) => formats.instant(received_at),
      cell: ({ id, received_at }) => (
        <Link to="/accounts/statements/$statementId" params={{ statementId: id }} search={{}} tabIndex={-1}>
          {formats.instant(received_at)}
        </Link>
      ),
    },
    { id: 'payer', header: t`Payer`, width: 'minmax(12rem, 2fr)', text: ({ convenio_id }) => payerName(convenio_id) },
    { id: 'form', header: t`Form`, width: '6rem', text: ({ format }) => format.toUpperCase() },
    number('items', t`Items`, ({ item_count }) => formats.count(item_count)),
    number('unmatched', t`Without a line`, ({ unmatched_count }) => formats.count(unmatched_count)),
    number('informed', t`Asked for`, ({ informed_cents }) => formats.amount(informed_cents)),
    number('released', t`Released`, ({ released_cents }) => formats.amount(released_cents)),
    number('cut', t`Cut`, ({ glosa_cents }) => formats.amount(glosa_cents)),
    number('claim', t`To be claimed`, ({ claim_cents }) => formats.amount(claim_cents)),
  ]
}
